<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Abnormal</name>
    <message>
        <source>Abnormal</source>
        <translation>Caso excepcional</translation>
    </message>
    <message>
        <source>No call is set aside as abnormal.</source>
        <translation>Nenhuma chamada está separada como caso excepcional.</translation>
    </message>
</context>
<context>
    <name>AcceptMessageDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Accept a message as sent</source>
        <translation>Aceitar uma mensagem como enviada</translation>
    </message>
    <message>
        <source>Accept as sent</source>
        <translation>Aceitar como enviada</translation>
    </message>
    <message>
        <source>How you know: who said it, when</source>
        <translation>Como você sabe: quem disse, quando</translation>
    </message>
    <message>
        <source>Leave it unknown</source>
        <translation>Deixar desconhecida</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived. What you say here counts as what happened.</source>
        <translation>Ninguém sabe se chegou. O que você disser aqui vale como o que aconteceu.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Dock all as tabs</source>
        <translation>Encaixar todas como abas</translation>
    </message>
    <message>
        <source>Docked as a tab; a click floats it.</source>
        <translation>Encaixada como aba; um clique a torna flutuante.</translation>
    </message>
    <message>
        <source>Float all</source>
        <translation>Tornar todas flutuantes</translation>
    </message>
    <message>
        <source>Floats; a click docks it.</source>
        <translation>Flutuante; um clique a encaixa.</translation>
    </message>
    <message>
        <source>No account is docked as a tab.</source>
        <translation>Nenhuma conta está encaixada como aba.</translation>
    </message>
    <message>
        <source>No account window floats.</source>
        <translation>Nenhuma janela de conta está flutuante.</translation>
    </message>
</context>
<context>
    <name>AccountWindow</name>
    <message>
        <source>Cash by currency</source>
        <translation>Caixa por moeda</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Close (C) is for recall {}: buy back {}</source>
        <translation>Encerrar (C) é para a recompra {}: recomprar {}</translation>
    </message>
    <message>
        <source>Closing in progress</source>
        <translation>Encerramento em andamento</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>Chamadas anteriores</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>Registro de acompanhamento</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margem</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>No call of this account is open.</source>
        <translation>Não há chamada aberta nesta conta.</translation>
    </message>
    <message>
        <source>Option strategies</source>
        <translation>Estratégias de opções</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Pages of the account</source>
        <translation>Páginas da conta</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posições</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulador</translation>
    </message>
    <message>
        <source>The engine has not answered. What is shown is the last it said.</source>
        <translation>O motor não respondeu. O que se vê são os últimos dados que ele enviou.</translation>
    </message>
    <message>
        <source>Why this call</source>
        <translation>Por que esta chamada</translation>
    </message>
    <message>
        <source>choose a step for its positions and rates</source>
        <translation>escolha uma etapa para ver suas posições e taxas</translation>
    </message>
    <message>
        <source>waiting for the engine&apos;s answer…</source>
        <translation>aguardando a resposta do motor…</translation>
    </message>
    <message>
        <source>{} lines</source>
        <translation>linhas: {}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Abnormal</source>
        <translation>Caso excepcional</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Atribuir a mim</translation>
    </message>
    <message>
        <source>Auto-close…</source>
        <translation>Encerramento automático…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Encerrar…</translation>
    </message>
    <message>
        <source>Deadline…</source>
        <translation>Prazo…</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>End call…</source>
        <translation>Encerrar chamada…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Enviar mensagem…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Voice…</source>
        <translation>Mensagem de voz…</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceito</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprovado</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>{}: NOT SUBMITTED, {}. Trying again is safe.</source>
        <translation>{}: NÃO ENVIADO, {}. É seguro tentar de novo.</translation>
    </message>
    <message>
        <source>▲ awaiting approval by a supervisor other than {}</source>
        <translation>▲ aguarda aprovação de um supervisor que não seja {}</translation>
    </message>
    <message>
        <source>▲ declined</source>
        <translation>▲ recusado</translation>
    </message>
    <message>
        <source>▲ expired</source>
        <translation>▲ expirado</translation>
    </message>
    <message>
        <source>▲ failed</source>
        <translation>▲ falhou</translation>
    </message>
    <message>
        <source>▲ rejected</source>
        <translation>▲ rejeitado</translation>
    </message>
</context>
<context>
    <name>AddFilter</name>
    <message>
        <source>+ filter</source>
        <translation>+ filtro</translation>
    </message>
    <message>
        <source>Amounts, ratios, ages</source>
        <translation>Valores, índices, tempos</translation>
    </message>
    <message>
        <source>Asked by me</source>
        <translation>Pedidas por mim</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Sob minha responsabilidade</translation>
    </message>
    <message>
        <source>Filter by a column</source>
        <translation>Filtrar por uma coluna</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>Tem nota</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Ainda em aberto</translation>
    </message>
    <message>
        <source>Of today</source>
        <translation>De hoje</translation>
    </message>
    <message>
        <source>Symbol held…</source>
        <translation>Ativo em carteira…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horários</translation>
    </message>
    <message>
        <source>Types and codes</source>
        <translation>Tipos e códigos</translation>
    </message>
</context>
<context>
    <name>AlertPage</name>
    <message>
        <source>Abnormal</source>
        <translation>Caso excepcional</translation>
    </message>
    <message>
        <source>Debit only</source>
        <translation>Só débito</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>Excedente</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Forçado</translation>
    </message>
    <message>
        <source>Long outstanding (&gt; {} d)</source>
        <translation>Pendente há mais de {} dias</translation>
    </message>
    <message>
        <source>Margin calls</source>
        <translation>Chamada de margem</translation>
    </message>
    <message>
        <source>Negative equity</source>
        <translation>PL negativo</translation>
    </message>
    <message>
        <source>Total call amount{}</source>
        <translation>Total de margem a recompor{}</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Sem preço</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>posição de {}</translation>
    </message>
    <message>
        <source>{} alerts have no figure and are not in this sum</source>
        <translation>alertas sem valor, fora desta soma: {}</translation>
    </message>
    <message>
        <source>{} · call amount unknown</source>
        <translation>{} · margem a recompor desconhecida</translation>
    </message>
    <message>
        <source>{} · call amount {} {}</source>
        <translation>{} · margem a recompor {} {}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>&apos;{code}&apos; is not a known exchange calendar code</source>
        <translation>&apos;{code}&apos; não é um código conhecido de calendário de bolsa</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not a known exchange calendar code; did you mean {near}?</source>
        <translation>&apos;{code}&apos; não é um código conhecido de calendário de bolsa; quis dizer {near}?</translation>
    </message>
    <message>
        <source>Deribit is live and cannot be steered</source>
        <translation>a Deribit está ao vivo e não pode ser comandada</translation>
    </message>
    <message>
        <source>a book of files is live and cannot be steered</source>
        <translation>uma carteira em arquivos está ao vivo e não pode ser comandada</translation>
    </message>
    <message>
        <source>a deadline is moved by at least one session, not {sessions}</source>
        <translation>um prazo é movido em pelo menos uma sessão, não {sessions}</translation>
    </message>
    <message>
        <source>a deadline must be later than now; {at:moment} is past</source>
        <translation>um prazo tem de ser posterior a agora; {at:moment} já passou</translation>
    </message>
    <message>
        <source>a fill needs its price</source>
        <translation>uma execução precisa do seu preço</translation>
    </message>
    <message>
        <source>a second person must be asked before the hard limit, not above it ({values})</source>
        <translation>uma segunda pessoa tem de ser consultada antes do limite rígido, não acima dele ({values})</translation>
    </message>
    <message>
        <source>accepted by {user}: {reason}</source>
        <translation>aceita por {user}: {reason}</translation>
    </message>
    <message>
        <source>all its orders were taken back</source>
        <translation>todas as suas ordens foram retiradas</translation>
    </message>
    <message>
        <source>an account may not be closed by force before it is called ({values})</source>
        <translation>uma conta não pode ser encerrada à força antes de ser chamada ({values})</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>e mais {count}</translation>
    </message>
    <message>
        <source>approved by {user} already</source>
        <translation>já aprovada por {user}</translation>
    </message>
    <message>
        <source>as of {at:moment}</source>
        <translation>posição de {at:moment}</translation>
    </message>
    <message>
        <source>collars must widen: collar &lt;= collar_illiquid &lt;= collar_max ({values})</source>
        <translation>as faixas têm de se alargar: collar &lt;= collar_illiquid &lt;= collar_max ({values})</translation>
    </message>
    <message>
        <source>command {command_id} does not wait for approval</source>
        <translation>o comando {command_id} não aguarda aprovação</translation>
    </message>
    <message>
        <source>command {command_id} waited too long: it was asked about another market</source>
        <translation>o comando {command_id} esperou demais: foi pedido em outro mercado</translation>
    </message>
    <message>
        <source>declined by {user}: {reason}</source>
        <translation>recusado por {user}: {reason}</translation>
    </message>
    <message>
        <source>desk {desk} ({user}) stopped answering at {at:moment}</source>
        <translation>a mesa {desk} ({user}) parou de responder em {at:moment}</translation>
    </message>
    <message>
        <source>engaged already by {user}: {reason}</source>
        <translation>já acionada por {user}: {reason}</translation>
    </message>
    <message>
        <source>given up after {attempts} attempts</source>
        <translation>desistiu após {attempts} tentativas</translation>
    </message>
    <message>
        <source>holds other short options, which the policy leaves alone</source>
        <translation>tem outras opções vendidas, que a política não toca</translation>
    </message>
    <message>
        <source>holiday of {market} on {on:day}</source>
        <translation>feriado de {market} em {on:day}</translation>
    </message>
    <message>
        <source>in the {part:message_part}</source>
        <translation>no {part:message_part}</translation>
    </message>
    <message>
        <source>it could not be written, so there is nothing to send again</source>
        <translation>não pôde ser escrita, portanto não há o que enviar de novo</translation>
    </message>
    <message>
        <source>it has not been sent yet</source>
        <translation>ainda não foi enviada</translation>
    </message>
    <message>
        <source>it is not engaged</source>
        <translation>a parada de emergência não está acionada</translation>
    </message>
    <message>
        <source>it is not set up</source>
        <translation>não está configurado</translation>
    </message>
    <message>
        <source>it opens at or after the end of its session</source>
        <translation>abre no fechamento ou depois dele</translation>
    </message>
    <message>
        <source>its deadline is {now:moment} by now, not {seen:moment}</source>
        <translation>o prazo agora é {now:moment}, não {seen:moment}</translation>
    </message>
    <message>
        <source>its hours overlap the next session</source>
        <translation>o horário se sobrepõe à sessão seguinte</translation>
    </message>
    <message>
        <source>its order is not known</source>
        <translation>a sua ordem não é conhecida</translation>
    </message>
    <message>
        <source>its orders ended long ago</source>
        <translation>as suas ordens terminaram há muito</translation>
    </message>
    <message>
        <source>its time had passed by too much</source>
        <translation>a sua hora já tinha passado há muito</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>movido à mão</translation>
    </message>
    <message>
        <source>must be a table of keys</source>
        <translation>tem de ser uma tabela de chaves</translation>
    </message>
    <message>
        <source>must be {demand}</source>
        <translation>tem de ser: {demand}</translation>
    </message>
    <message>
        <source>neither a day nor a number of sessions</source>
        <translation>nem um dia nem um número de sessões</translation>
    </message>
    <message>
        <source>no broker has left its address yet</source>
        <translation>nenhuma corretora deixou ainda o seu endereço</translation>
    </message>
    <message>
        <source>no price to buy at</source>
        <translation>não há preço a que comprar</translation>
    </message>
    <message>
        <source>no word from the broker yet</source>
        <translation>ainda sem notícia da corretora</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>nobody approved it within {minutes} minutes</source>
        <translation>ninguém aprovou em {minutes} minutos</translation>
    </message>
    <message>
        <source>nobody decides on their own request</source>
        <translation>ninguém decide sobre o próprio pedido</translation>
    </message>
    <message>
        <source>nobody knows whether it was sent; sent again by {user}</source>
        <translation>ninguém sabe se foi enviada; enviada de novo por {user}</translation>
    </message>
    <message>
        <source>none of its orders waits any more</source>
        <translation>nenhuma das suas ordens espera mais</translation>
    </message>
    <message>
        <source>none of these calls waits for this automatic close</source>
        <translation>nenhuma destas chamadas aguarda este encerramento automático</translation>
    </message>
    <message>
        <source>none of these messages waits any more</source>
        <translation>nenhuma destas mensagens espera mais</translation>
    </message>
    <message>
        <source>none of these orders is working any more</source>
        <translation>nenhuma destas ordens está mais ativa</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>não encerrado</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>não feito</translation>
    </message>
    <message>
        <source>nothing has to be closed any more</source>
        <translation>não é mais preciso encerrar nada</translation>
    </message>
    <message>
        <source>nothing is noted: status, reason and comment are all left as they are</source>
        <translation>nada foi anotado: situação, motivo e nota ficam como estão</translation>
    </message>
    <message>
        <source>nothing is proposed for {account}</source>
        <translation>nada está proposto para {account}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>positions worth {value:,.2f} may be closed without asking, the limit is {limit:,.2f}</source>
        <translation>posições no valor de {value:,.2f} podem ser encerradas sem consulta, o limite é {limit:,.2f}</translation>
    </message>
    <message>
        <source>quiet hours until {at:moment}</source>
        <translation>horário de silêncio até {at:moment}</translation>
    </message>
    <message>
        <source>rearm must lie below target, or a liquidation would start again where it ended ({values})</source>
        <translation>rearm tem de ficar abaixo de target, ou uma liquidação recomeçaria onde terminou ({values})</translation>
    </message>
    <message>
        <source>replay of real prices</source>
        <translation>replay de preços reais</translation>
    </message>
    <message>
        <source>resolved by {user}: {evidence}</source>
        <translation>resolvida por {user}: {evidence}</translation>
    </message>
    <message>
        <source>rung up {count} times</source>
        <translation>telefonado {count} vezes</translation>
    </message>
    <message>
        <source>stopped by {user}</source>
        <translation>parada por {user}</translation>
    </message>
    <message>
        <source>the account was armed to {mode:armed_mode}</source>
        <translation>a conta foi armada para: {mode:armed_mode}</translation>
    </message>
    <message>
        <source>the broker cannot be reached ({error})</source>
        <translation>a corretora não pode ser contatada ({error})</translation>
    </message>
    <message>
        <source>the broker did not answer in time</source>
        <translation>a corretora não respondeu a tempo</translation>
    </message>
    <message>
        <source>the broker does not report the account</source>
        <translation>a corretora não informa a conta</translation>
    </message>
    <message>
        <source>the broker has not been asked yet</source>
        <translation>a corretora ainda não foi consultada</translation>
    </message>
    <message>
        <source>the calendar is published to {until:day} only</source>
        <translation>o calendário só está publicado até {until:day}</translation>
    </message>
    <message>
        <source>the calendar {market} begins on {since:day}, after {at:moment}</source>
        <translation>o calendário {market} começa em {since:day}, depois de {at:moment}</translation>
    </message>
    <message>
        <source>the connection broke ({error})</source>
        <translation>a conexão caiu ({error})</translation>
    </message>
    <message>
        <source>the daily message falls into the quiet hours and would never be sent ({values})</source>
        <translation>a mensagem diária cai no horário de silêncio e nunca seria enviada ({values})</translation>
    </message>
    <message>
        <source>the data end here</source>
        <translation>os dados terminam aqui</translation>
    </message>
    <message>
        <source>the day has two rows</source>
        <translation>o dia tem duas linhas</translation>
    </message>
    <message>
        <source>the day is no published session, so it needs an open and a close</source>
        <translation>o dia não é uma sessão publicada, portanto precisa de abertura e fechamento</translation>
    </message>
    <message>
        <source>the embedded broker cannot be started: {error}</source>
        <translation>a corretora embutida não pode ser iniciada: {error}</translation>
    </message>
    <message>
        <source>the embedded broker ended with code {code}; {log} says why; it is started again</source>
        <translation>a corretora embutida terminou com o código {code}; {log} diz por quê; ela é iniciada de novo</translation>
    </message>
    <message>
        <source>the embedded broker is back</source>
        <translation>a corretora embutida voltou</translation>
    </message>
    <message>
        <source>the embedded broker is starting</source>
        <translation>a corretora embutida está iniciando</translation>
    </message>
    <message>
        <source>the engine stopped before the answer came</source>
        <translation>o motor parou antes de chegar a resposta</translation>
    </message>
    <message>
        <source>the link failed: {fault}</source>
        <translation>a ligação falhou: {fault}</translation>
    </message>
    <message>
        <source>the machine may not act on older prices than a person ({values})</source>
        <translation>a máquina não pode agir com preços mais antigos que os de uma pessoa ({values})</translation>
    </message>
    <message>
        <source>the market is closed and has hours</source>
        <translation>está fechado e tem horário</translation>
    </message>
    <message>
        <source>the proposal for {account} is another one by now; look again</source>
        <translation>a proposta para {account} agora é outra; olhe de novo</translation>
    </message>
    <message>
        <source>the proposal for {account} waited too long: it is about another market</source>
        <translation>a proposta para {account} esperou demais: trata de outro mercado</translation>
    </message>
    <message>
        <source>the provider answered {code}</source>
        <translation>o provedor respondeu {code}</translation>
    </message>
    <message>
        <source>the provider cannot be reached ({error})</source>
        <translation>o provedor não pode ser contatado ({error})</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>o provedor não respondeu a tempo</translation>
    </message>
    <message>
        <source>the share that warns may not be above the one that refuses ({values})</source>
        <translation>a fração que avisa não pode ficar acima da que recusa ({values})</translation>
    </message>
    <message>
        <source>the user name or password was refused ({code})</source>
        <translation>o nome de usuário ou a senha foi recusado ({code})</translation>
    </message>
    <message>
        <source>the value would have run out at {at:moment}, which is in the past</source>
        <translation>o valor teria expirado em {at:moment}, que já passou</translation>
    </message>
    <message>
        <source>there is no message {message}</source>
        <translation>não há mensagem {message}</translation>
    </message>
    <message>
        <source>there is no such automatic close, or it has ended for all its calls</source>
        <translation>não há tal encerramento automático, ou ele terminou para todas as suas chamadas</translation>
    </message>
    <message>
        <source>this engine does not know the command {command}</source>
        <translation>este motor não conhece o comando {command}</translation>
    </message>
    <message>
        <source>this is a table of keys, not a key</source>
        <translation>isto é uma tabela de chaves, não uma chave</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>chave desconhecida</translation>
    </message>
    <message>
        <source>unknown key; did you mean {near}?</source>
        <translation>chave desconhecida; quis dizer {near}?</translation>
    </message>
    <message>
        <source>version {newest} is in force by now, not {seen}</source>
        <translation>agora vale a versão {newest}, não a {seen}</translation>
    </message>
    <message>
        <source>version {version} is in force</source>
        <translation>a versão {version} está em vigor</translation>
    </message>
    <message>
        <source>was valid until {at:moment}</source>
        <translation>era válido até {at:moment}</translation>
    </message>
    <message>
        <source>with {faults} faults</source>
        <translation>com falhas {faults}</translation>
    </message>
    <message>
        <source>words for {message:message_kind} {language} {channel:channel}: {reason}</source>
        <translation>texto para {message:message_kind} {language} {channel:channel}: {reason}</translation>
    </message>
    <message>
        <source>{account} is no derivatives account</source>
        <translation>{account} não é uma conta de derivativos</translation>
    </message>
    <message>
        <source>{account} is not an account of this broker</source>
        <translation>{account} não é uma conta desta corretora</translation>
    </message>
    <message>
        <source>{address} was refused: {why}</source>
        <translation>{address} foi recusado: {why}</translation>
    </message>
    <message>
        <source>{alert} has a provisional deadline: its calendar ends before it</source>
        <translation>{alert} tem um prazo provisório: o seu calendário termina antes</translation>
    </message>
    <message>
        <source>{alert} has an automatic close already, set by {by}: change or withdraw that one</source>
        <translation>{alert} já tem um encerramento automático, definido por {by}: altere ou retire esse</translation>
    </message>
    <message>
        <source>{alert} is abnormal</source>
        <translation>{alert} é um caso excepcional</translation>
    </message>
    <message>
        <source>{alert} is abnormal already</source>
        <translation>{alert} já é um caso excepcional</translation>
    </message>
    <message>
        <source>{alert} is assigned to {now:person} by now, not to {seen:person}</source>
        <translation>{alert} agora está com {now:person}, não com {seen:person}</translation>
    </message>
    <message>
        <source>{alert} is not abnormal</source>
        <translation>{alert} não é um caso excepcional</translation>
    </message>
    <message>
        <source>{alert} is not open</source>
        <translation>{alert} não está aberta</translation>
    </message>
    <message>
        <source>{alert} is of an account that is marked do not close</source>
        <translation>{alert} é de uma conta marcada como não encerrar</translation>
    </message>
    <message>
        <source>{alert} would be closed after the end of its market&apos;s published calendar</source>
        <translation>{alert} seria encerrada depois do fim do calendário publicado do seu mercado</translation>
    </message>
    <message>
        <source>{alert} would be closed in the past</source>
        <translation>{alert} seria encerrada no passado</translation>
    </message>
    <message>
        <source>{alert} would be closed while its market is closed: let it wait for the next open</source>
        <translation>{alert} seria encerrada com o mercado fechado: deixe esperar a próxima abertura</translation>
    </message>
    <message>
        <source>{alert}: {by} changed {field:note_field} from &apos;{before}&apos; to &apos;{after}&apos; at {at:moment}</source>
        <translation>{alert}: {by} mudou {field:note_field} de &apos;{before}&apos; para &apos;{after}&apos; em {at:moment}</translation>
    </message>
    <message>
        <source>{by} changed it at {at:moment}: it is version {version} now</source>
        <translation>{by} alterou em {at:moment}: agora é a versão {version}</translation>
    </message>
    <message>
        <source>{cancelled} cancelled, {asked} asked of the broker</source>
        <translation>canceladas: {cancelled}; pedidas à corretora: {asked}</translation>
    </message>
    <message>
        <source>{channel:channel} cannot be used</source>
        <translation>{channel:channel} não pode ser usado</translation>
    </message>
    <message>
        <source>{command:command} of {user}: {state:command_state}</source>
        <translation>{command:command} de {user}: {state:command_state}</translation>
    </message>
    <message>
        <source>{count} armed to {mode:armed_mode}</source>
        <translation>contas armadas para “{mode:armed_mode}”: {count}</translation>
    </message>
    <message>
        <source>{count} calls are more than the {limit} accounts of a batch</source>
        <translation>{count} chamadas são mais do que as {limit} contas de um lote</translation>
    </message>
    <message>
        <source>{count} could not be written</source>
        <translation>não puderam ser escritas: {count}</translation>
    </message>
    <message>
        <source>{count} messages queued</source>
        <translation>mensagens na fila: {count}</translation>
    </message>
    <message>
        <source>{count} messages stopped</source>
        <translation>mensagens paradas: {count}</translation>
    </message>
    <message>
        <source>{count} of them provisional: their calendars end before that</source>
        <translation>{count} são provisórios: os seus calendários terminam antes</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>ordens: {count}</translation>
    </message>
    <message>
        <source>{count} orders approved by {user}</source>
        <translation>ordens aprovadas por {user}: {count}</translation>
    </message>
    <message>
        <source>{count} over already</source>
        <translation>já encerradas: {count}</translation>
    </message>
    <message>
        <source>{count} {state:order_state}</source>
        <translation>{state:order_state}: {count}</translation>
    </message>
    <message>
        <source>{field} of the command does not hold: {fault}</source>
        <translation>{field} do comando não é válido: {fault}</translation>
    </message>
    <message>
        <source>{filled} of {quantity} are known to be filled already</source>
        <translation>sabe-se que {filled} de {quantity} já foram executados</translation>
    </message>
    <message>
        <source>{key} from {old} to {new} loosens a control</source>
        <translation>{key} de {old} para {new} afrouxa um controle</translation>
    </message>
    <message>
        <source>{key} is now {new} (was {old})</source>
        <translation>{key} agora é {new} (era {old})</translation>
    </message>
    <message>
        <source>{market} has no session in the fortnight before {on:day}</source>
        <translation>{market} não tem sessão na quinzena antes de {on:day}</translation>
    </message>
    <message>
        <source>{market} is closed on {on:day}</source>
        <translation>{market} está fechado em {on:day}</translation>
    </message>
    <message>
        <source>{market} is published to {until:day} only</source>
        <translation>{market} só está publicado até {until:day}</translation>
    </message>
    <message>
        <source>{message} is not unknown</source>
        <translation>{message} não está desconhecida</translation>
    </message>
    <message>
        <source>{on:day} is no session of {market}</source>
        <translation>{on:day} não é sessão de {market}</translation>
    </message>
    <message>
        <source>{order} is not unknown</source>
        <translation>{order} não está desconhecida</translation>
    </message>
    <message>
        <source>{part:message_part}, line {line}, &apos;{value}&apos;</source>
        <translation>{part:message_part}, linha {line}, &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>{recall}: {by} said {status:recall_status} meanwhile: {reason}</source>
        <translation>{recall}: {by} disse {status:recall_status} entretanto: {reason}</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>{user} is not a user of this store, or is disabled</source>
        <translation>{user} não é usuário deste armazenamento, ou está desativado</translation>
    </message>
    <message>
        <source>{user} is {role:role}; {command:command} needs {needed:role}</source>
        <translation>{user} é {role:role}; {command:command} exige {needed:role}</translation>
    </message>
    <message>
        <source>{value:,.2f} is above {limit:,.2f}: a supervisor approves that</source>
        <translation>{value:,.2f} está acima de {limit:,.2f}: quem aprova é um supervisor</translation>
    </message>
    <message>
        <source>{waiting} waiting orders cancelled, {working} working ones asked back</source>
        <translation>ordens em espera canceladas: {waiting}; ordens ativas pedidas de volta: {working}</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Valor pedido</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>Em vigor agora</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Exceção</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Why a second person</source>
        <translation>Por que uma segunda pessoa</translation>
    </message>
    <message>
        <source>closes what is marked do not close</source>
        <translation>encerra o que está marcado como não encerrar</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>sem prazo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
    <message>
        <source>{} at desk {}, {}</source>
        <translation>{} na mesa {}, {}</translation>
    </message>
    <message>
        <source>{} orders in {} accounts, worth {} in the reporting currency</source>
        <translation>{} ordens em {} contas, no valor de {} na moeda de referência</translation>
    </message>
    <message>
        <source>{} orders in {} accounts, {} of them without a known value</source>
        <translation>{} ordens em {} contas, {} delas sem valor conhecido</translation>
    </message>
</context>
<context>
    <name>ApprovalsDialog</name>
    <message>
        <source>Approve</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Pedido em</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Declining needs a reason.</source>
        <translation>Para recusar é preciso um motivo.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efeito</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>Nada aguarda aprovação.</translation>
    </message>
    <message>
        <source>Reason, for declining</source>
        <translation>Motivo da recusa</translation>
    </message>
    <message>
        <source>Requests awaiting approval</source>
        <translation>Pedidos que aguardam aprovação</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>Pedidos em espera</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
</context>
<context>
    <name>ArmAccountsDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Armar</translation>
    </message>
    <message>
        <source>Arm the liquidation loop</source>
        <translation>Armar o ciclo de liquidação</translation>
    </message>
    <message>
        <source>How far the loop may go</source>
        <translation>Até onde o ciclo pode ir</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Positions worth more than {} need a second person to agree.</source>
        <translation>Posições acima de {} exigem o acordo de uma segunda pessoa.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The loop proposes each cancel and close and waits for a person.</source>
        <translation>O ciclo propõe cada cancelamento e encerramento e espera por uma pessoa.</translation>
    </message>
    <message>
        <source>The loop writes down what it would do. It cancels and closes nothing.</source>
        <translation>O ciclo anota o que faria. Não cancela nem encerra nada.</translation>
    </message>
    <message>
        <source>Working out what the loop would do now…</source>
        <translation>Calculando o que o ciclo faria agora…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>mais {}</translation>
    </message>
    <message>
        <source>{}, now it would cancel {} orders and close {}; MM % would go from {} to {}.</source>
        <translation>{}, agora cancelaria {} ordens e encerraria {}; MM % iria de {} a {}.</translation>
    </message>
    <message>
        <source>{}, now it would do nothing.</source>
        <translation>{}, agora não faria nada.</translation>
    </message>
    <message>
        <source>{}: computing…</source>
        <translation>{}: calculando…</translation>
    </message>
    <message>
        <source>{}: the loop cannot work on it: {}</source>
        <translation>{}: o ciclo não pode trabalhar nela: {}</translation>
    </message>
    <message>
        <source>… and {} more accounts</source>
        <translation>… e mais {} contas</translation>
    </message>
    <message>
        <source>▲ The loop cancels the client&apos;s orders and closes positions without asking.</source>
        <translation>▲ O ciclo cancela as ordens do cliente e encerra posições sem perguntar.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Sent; waiting for the engine…</source>
        <translation>Enviado; esperando o motor…</translation>
    </message>
    <message>
        <source>▲ NOT SUBMITTED: {}. Trying again is safe.</source>
        <translation>▲ NÃO ENVIADO: {}. É seguro tentar de novo.</translation>
    </message>
    <message>
        <source>▲ Not done: {}</source>
        <translation>▲ Não feito: {}</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>All facts of the chosen row</source>
        <translation>Todos os dados da linha escolhida</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos os tipos</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>Checking every row of the chain…</source>
        <translation>Verificando cada linha da cadeia…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Market time</source>
        <translation>Hora do mercado</translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>Nada é mostrado.</translation>
    </message>
    <message>
        <source>Older rows</source>
        <translation>Linhas anteriores</translation>
    </message>
    <message>
        <source>Order, command, execution id</source>
        <translation>Id da ordem, do comando ou da execução</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>The chain holds: {} rows checked. Note down its head: {}</source>
        <translation>A cadeia está íntegra: {} linhas verificadas. Anote a ponta: {}</translation>
    </message>
    <message>
        <source>The chain is being checked.</source>
        <translation>A cadeia está sendo verificada.</translation>
    </message>
    <message>
        <source>There are no older rows.</source>
        <translation>Não há linhas anteriores.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>Verificar a cadeia</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Hora real</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
    <message>
        <source>row {}: {}</source>
        <translation>linha {}: {}</translation>
    </message>
    <message>
        <source>{} rows shown.</source>
        <translation>{} linhas mostradas.</translation>
    </message>
    <message>
        <source>▲ THE CHAIN IS BROKEN at {} places of {} rows. {}</source>
        <translation>▲ A CADEIA ESTÁ ROMPIDA em {} pontos de {} linhas. {}</translation>
    </message>
</context>
<context>
    <name>AutoCloseDialog</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Auto-close, calls: {}</source>
        <translation>Encerramento automático, chamadas: {}</translation>
    </message>
    <message>
        <source>Automatic closes that wait or were missed</source>
        <translation>Encerramentos automáticos à espera ou perdidos</translation>
    </message>
    <message>
        <source>Calls to be closed then: {}, if they are still open, priced and not abnormal.</source>
        <translation>Chamadas a encerrar então: {}, se ainda abertas, com preço e não excepcionais.</translation>
    </message>
    <message>
        <source>Change an automatic close, calls: {}</source>
        <translation>Alterar um encerramento automático, chamadas: {}</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>Alterar agendamento</translation>
    </message>
    <message>
        <source>Chosen calls</source>
        <translation>Chamadas escolhidas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence em</translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>Dispara em</translation>
    </message>
    <message>
        <source>Market&apos;s clock</source>
        <translation>Relógio do mercado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No call is chosen: below stands what waits already.</source>
        <translation>Nenhuma chamada escolhida: abaixo está o que já espera.</translation>
    </message>
    <message>
        <source>None of these calls can be scheduled so.</source>
        <translation>Nenhuma destas chamadas pode ser agendada assim.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendar</translation>
    </message>
    <message>
        <source>Withdrawing needs a reason.</source>
        <translation>Retirar exige um motivo.</translation>
    </message>
    <message>
        <source>Working out when it would fire…</source>
        <translation>Calculando quando dispararia…</translation>
    </message>
    <message>
        <source>▲ Calls that cannot be scheduled so and are left out: {} of {}; the last column says why.</source>
        <translation>▲ Chamadas que não podem ser agendadas assim e ficam de fora: {} de {}; a última coluna diz por quê.</translation>
    </message>
    <message>
        <source>▲ Withdrawing needs a reason: write it above, then press again.</source>
        <translation>▲ Retirar exige um motivo: escreva-o acima e aperte de novo.</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Batch close</source>
        <translation>Encerramento em lote</translation>
    </message>
    <message>
        <source>No call is chosen.</source>
        <translation>Nenhuma chamada escolhida.</translation>
    </message>
    <message>
        <source>No open recall is chosen.</source>
        <translation>Nenhuma recompra aberta foi escolhida.</translation>
    </message>
    <message>
        <source>Open again with the same choices</source>
        <translation>Abrir de novo com as mesmas escolhas</translation>
    </message>
    <message>
        <source>Positions are closed from the tabs of calls.</source>
        <translation>As posições são encerradas nas abas de chamadas.</translation>
    </message>
    <message>
        <source>The batch was not accepted: no order was sent.</source>
        <translation>O lote não foi aceito: nenhuma ordem foi enviada.</translation>
    </message>
    <message>
        <source>The broker&apos;s link is down: it takes no orders.</source>
        <translation>A conexão com a corretora caiu: ela não recebe ordens.</translation>
    </message>
    <message>
        <source>The desk is still starting.</source>
        <translation>A mesa ainda está iniciando.</translation>
    </message>
    <message>
        <source>This broker&apos;s link only reads: it takes no orders.</source>
        <translation>A conexão com esta corretora é só de leitura: não aceita ordens.</translation>
    </message>
    <message>
        <source>{} chosen alerts are no calls and are left out.</source>
        <translation>Alertas escolhidos que não são chamadas, deixados de fora: {}</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>QtMultimedia is not installed (extra “sound”)</source>
        <translation>QtMultimedia não está instalado (extra “sound”)</translation>
    </message>
    <message>
        <source>a short chime</source>
        <translation>um breve aviso sonoro</translation>
    </message>
    <message>
        <source>no audio output</source>
        <translation>sem saída de áudio</translation>
    </message>
    <message>
        <source>own sound off: {}; the computer&apos;s bell is used</source>
        <translation>som próprio desligado: {}; usa-se o aviso do computador</translation>
    </message>
</context>
<context>
    <name>BorrowBook</name>
    <message>
        <source>Borrow book</source>
        <translation>Livro de empréstimo de ações</translation>
    </message>
    <message>
        <source>Clients behind it…</source>
        <translation>Clientes por trás…</translation>
    </message>
    <message>
        <source>Its recalls</source>
        <translation>Suas recompras</translation>
    </message>
    <message>
        <source>No client is short of anything, and no lender wants anything back.</source>
        <translation>Nenhum cliente está vendido e nenhum emprestador pede nada de volta.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
</context>
<context>
    <name>CallTools</name>
    <message>
        <source>No call is chosen.</source>
        <translation>Nenhuma chamada escolhida.</translation>
    </message>
    <message>
        <source>The desk is still starting.</source>
        <translation>A mesa ainda está iniciando.</translation>
    </message>
    <message>
        <source>This broker&apos;s link only reads: it takes no orders.</source>
        <translation>A conexão com esta corretora é só de leitura: não aceita ordens.</translation>
    </message>
    <message>
        <source>{} chosen alerts are no calls and are left out.</source>
        <translation>Alertas escolhidos que não são chamadas, deixados de fora: {}</translation>
    </message>
</context>
<context>
    <name>CancelOrdersDialog</name>
    <message>
        <source> ({} orders without a value)</source>
        <translation> ({} ordens sem valor)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>All of these orders have ended.</source>
        <translation>Todas estas ordens já terminaram.</translation>
    </message>
    <message>
        <source>At the broker</source>
        <translation>Na corretora</translation>
    </message>
    <message>
        <source>Cancel close-out orders</source>
        <translation>Cancelar ordens de encerramento</translation>
    </message>
    <message>
        <source>Cancel {} orders</source>
        <translation>Cancelar {} ordens</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ainda não enviadas</translation>
    </message>
    <message>
        <source>Open quantity</source>
        <translation>Quantidade em aberto</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>Valor em aberto</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordens</translation>
    </message>
    <message>
        <source>Orders to be cancelled</source>
        <translation>Ordens a cancelar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motivo (opcional)</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>e mais {}</translation>
    </message>
    <message>
        <source>{} in {} accounts</source>
        <translation>{} em {} contas</translation>
    </message>
    <message>
        <source>{}: end at once</source>
        <translation>{}: terminam de imediato</translation>
    </message>
    <message>
        <source>{}: the broker is asked; what fills until it answers stays filled</source>
        <translation>{}: a corretora é consultada; o que for executado até a resposta permanece executado</translation>
    </message>
</context>
<context>
    <name>CashList</name>
    <message>
        <source>Cash by currency</source>
        <translation>Caixa por moeda</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>Margem s/ débito</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Em trânsito</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Câmbio</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Liquidado</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>accrued interest {}, debit margin {} {}</source>
        <translation>juros a receber {}, margem sobre saldo devedor {} {}</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>Não é possível gravar {}</translation>
    </message>
    <message>
        <source>Cannot write {}: {}</source>
        <translation>Não é possível gravar {}: {}</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Save as a picture: {}</source>
        <translation>Salvar como imagem: {}</translation>
    </message>
    <message>
        <source>Save the figures: {}</source>
        <translation>Salvar os números: {}</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>1 d</source>
        <translation>1 d</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>Call amount against a market move</source>
        <translation>Margem a recompor conforme o mercado</translation>
    </message>
    <message>
        <source>Exposure by symbol</source>
        <translation>Exposição por ativo</translation>
    </message>
    <message>
        <source>IM % and MM %</source>
        <translation>IM % e MM %</translation>
    </message>
    <message>
        <source>Net assets against the four levels</source>
        <translation>Patrimônio líquido e os quatro níveis</translation>
    </message>
    <message>
        <source>Price ladder</source>
        <translation>Escada de preços</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>Mostrar um dia</translation>
    </message>
    <message>
        <source>Show one hour</source>
        <translation>Mostrar uma hora</translation>
    </message>
    <message>
        <source>Show the time since the call was triggered</source>
        <translation>Mostrar desde o acionamento da chamada</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>no positions</source>
        <translation>sem posições</translation>
    </message>
    <message>
        <source>one price moves, all others stay</source>
        <translation>um preço se move, os demais ficam</translation>
    </message>
    <message>
        <source>options by delta</source>
        <translation>opções pelo delta</translation>
    </message>
    <message>
        <source>since trigger</source>
        <translation>desde o acionamento</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete takes it away</source>
        <translation>Enter altera, Delete remove</translation>
    </message>
    <message>
        <source>Filter: {}</source>
        <translation>Filtro: {}</translation>
    </message>
    <message>
        <source>{}
Click or Enter changes it, the cross or Delete takes it away</source>
        <translation>{}
Clique ou Enter altera, o xis ou Delete remove</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source> ticks</source>
        <translation> ticks de preço</translation>
    </message>
    <message>
        <source>Accounts only</source>
        <translation>Só contas</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas as linhas</translation>
    </message>
    <message>
        <source>Close chosen symbols across all accounts (Ctrl+S)</source>
        <translation>Encerrar os ativos escolhidos em todas as contas (Ctrl+S)</translation>
    </message>
    <message>
        <source>Close what is marked do not close</source>
        <translation>Encerrar o que está marcado como não encerrar</translation>
    </message>
    <message>
        <source>Hide the lines below the accounts (Ctrl+Minus)</source>
        <translation>Ocultar as linhas abaixo das contas (Ctrl+menos)</translation>
    </message>
    <message>
        <source>Market closed</source>
        <translation>Mercado fechado</translation>
    </message>
    <message>
        <source>Only these symbols: {}</source>
        <translation>Só estes ativos: {}</translation>
    </message>
    <message>
        <source>Only these symbols…</source>
        <translation>Só estes ativos…</translation>
    </message>
    <message>
        <source>Order type of all lines</source>
        <translation>Tipo de ordem de todas as linhas</translation>
    </message>
    <message>
        <source>Prices, proposed limits and figures anew (F5)</source>
        <translation>Preços, limites propostos e valores de novo (F5)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Quantity of each line</source>
        <translation>Quantidade de cada linha</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Session of all lines, where it can be chosen</source>
        <translation>Sessão de todas as linhas, onde pode ser escolhida</translation>
    </message>
    <message>
        <source>Share of each position</source>
        <translation>Parte de cada posição</translation>
    </message>
    <message>
        <source>Ticks from bid or ask</source>
        <translation>Ticks a partir da compra ou da venda</translation>
    </message>
    <message>
        <source>Time in force of all lines</source>
        <translation>Validade de todas as linhas</translation>
    </message>
    <message>
        <source>What happens while the market is closed</source>
        <translation>O que acontece com o mercado fechado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Why these lines: the plan, its cost and the runner-up (F4)</source>
        <translation>Por que estas linhas: o plano, seu custo e o segundo melhor (F4)</translation>
    </message>
    <message>
        <source>a share of each position</source>
        <translation>uma parte de cada posição</translation>
    </message>
    <message>
        <source>as planned: the cheapest cure</source>
        <translation>conforme o plano: a cura mais barata</translation>
    </message>
    <message>
        <source>queue for the open</source>
        <translation>aguardar a abertura</translation>
    </message>
    <message>
        <source>refuse the order</source>
        <translation>recusar a ordem</translation>
    </message>
    <message>
        <source>whole positions</source>
        <translation>posições inteiras</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Account · symbol</source>
        <translation>Conta · símbolo</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>What the client gets</source>
        <translation>O que o cliente recebe</translation>
    </message>
    <message>
        <source>What {} gets</source>
        <translation>O que {} recebe</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>sleeps, leaves at {}</source>
        <translation>em silêncio, sai às {}</translation>
    </message>
    <message>
        <source>was told today already</source>
        <translation>já foi avisado hoje</translation>
    </message>
    <message>
        <source>▲ Not written: nothing is known for {}.</source>
        <translation>▲ Não escrita: nada se sabe de {}.</translation>
    </message>
    <message>
        <source>▲ Not written: the text would not fit the channel.</source>
        <translation>▲ Não escrita: o texto não caberia no canal.</translation>
    </message>
    <message>
        <source>▲ cannot be written</source>
        <translation>▲ não pode ser escrita</translation>
    </message>
    <message>
        <source>▲ will not be sent: {}</source>
        <translation>▲ não será enviada: {}</translation>
    </message>
</context>
<context>
    <name>CloseBatchDialog</name>
    <message>
        <source>Batch close, accounts: {}</source>
        <translation>Encerramento em lote, contas: {}</translation>
    </message>
    <message>
        <source>Close for recalls: {}</source>
        <translation>Encerrar por recompras: {}</translation>
    </message>
    <message>
        <source>Close: {}</source>
        <translation>Encerrar: {}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>It is on its way to the store.</source>
        <translation>Está a caminho do banco de dados.</translation>
    </message>
    <message>
        <source>Positions to close</source>
        <translation>Posições a encerrar</translation>
    </message>
    <message>
        <source>Send orders ({})</source>
        <translation>Enviar ordens ({})</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s facts of these accounts…</source>
        <translation>Aguardando os dados destas contas do motor…</translation>
    </message>
    <message>
        <source>Working out what exactly these orders do…</source>
        <translation>Calculando o efeito exato destas ordens…</translation>
    </message>
    <message>
        <source>▲ NOT SUBMITTED: {}. Trying again is safe.</source>
        <translation>▲ NÃO ENVIADO: {}. É seguro tentar de novo.</translation>
    </message>
</context>
<context>
    <name>CloseOrders</name>
    <message>
        <source>Approve or decline…</source>
        <translation>Aprovar ou recusar…</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Aguardando aprovação</translation>
    </message>
    <message>
        <source>Cancel all shown…</source>
        <translation>Cancelar todas as mostradas…</translation>
    </message>
    <message>
        <source>Cancel orders…</source>
        <translation>Cancelar ordens…</translation>
    </message>
    <message>
        <source>Close orders</source>
        <translation>Ordens de encerramento</translation>
    </message>
    <message>
        <source>Filled today</source>
        <translation>Executadas hoje</translation>
    </message>
    <message>
        <source>No close-out orders. Orders that close clients&apos; positions will stand here.</source>
        <translation>Não há ordens de encerramento. As ordens que encerram posições de clientes aparecerão aqui.</translation>
    </message>
    <message>
        <source>None of the selected orders waits for approval.</source>
        <translation>Nenhuma das ordens selecionadas aguarda aprovação.</translation>
    </message>
    <message>
        <source>None of these orders can be cancelled: they are over, or being cancelled already.</source>
        <translation>Nenhuma destas ordens pode ser cancelada: já terminaram ou já estão sendo canceladas.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Rejected today</source>
        <translation>Rejeitadas hoje</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>Select one order whose state is unknown.</source>
        <translation>Selecione uma ordem cujo estado é desconhecido.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecidas</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Working value{}</source>
        <translation>Valor em andamento{}</translation>
    </message>
    <message>
        <source>orders without a value, not in this sum: {}</source>
        <translation>ordens sem valor, fora desta soma: {}</translation>
    </message>
</context>
<context>
    <name>ClosesThenNow</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Call then</source>
        <translation>Chamada então</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variação</translation>
    </message>
    <message>
        <source>Effect on the calls</source>
        <translation>Efeito sobre as chamadas</translation>
    </message>
    <message>
        <source>Left after it, then</source>
        <translation>Restante previsto então</translation>
    </message>
    <message>
        <source>Mark then</source>
        <translation>Preço então</translation>
    </message>
    <message>
        <source>More is asked for than is held now.</source>
        <translation>Pede-se mais do que há em carteira agora.</translation>
    </message>
    <message>
        <source>Nothing differs by more than 2 % since it was asked.</source>
        <translation>Nada variou mais de 2 % desde o pedido.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordens</translation>
    </message>
    <message>
        <source>Position then</source>
        <translation>Posição então</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Waiting for the figures of now…</source>
        <translation>Aguardando os valores de agora…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>the engine has not answered</source>
        <translation>o motor não respondeu</translation>
    </message>
    <message>
        <source>▲ Since it was asked: {} of {} orders and {} accounts differ by more than 2 %.</source>
        <translation>▲ Desde o pedido: {} de {} ordens e {} contas variaram mais de 2 %.</translation>
    </message>
    <message>
        <source>▲ The figures of now are not known: {}</source>
        <translation>▲ Os valores de agora não são conhecidos: {}</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Approved by</source>
        <translation>Aprovado por</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Preço médio</translation>
    </message>
    <message>
        <source>Cancel all open…</source>
        <translation>Cancelar todas em aberto…</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>Cancelar ordem…</translation>
    </message>
    <message>
        <source>Closing in progress</source>
        <translation>Encerramento em andamento</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Executada</translation>
    </message>
    <message>
        <source>It is over, or being cancelled already.</source>
        <translation>Ela terminou ou já está sendo cancelada.</translation>
    </message>
    <message>
        <source>No order closes a position of this account.</source>
        <translation>Nenhuma ordem encerra posições desta conta.</translation>
    </message>
    <message>
        <source>No order of this account can be cancelled.</source>
        <translation>Nenhuma ordem desta conta pode ser cancelada.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo de ordem</translation>
    </message>
    <message>
        <source>Orders: {}, open: {}, with fills: {}</source>
        <translation>Ordens: {}, em aberto: {}, com execuções: {}</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>ClosingTools</name>
    <message>
        <source>▲ {} of {} waits for your approval</source>
        <translation>▲ {} de {} aguarda a sua aprovação</translation>
    </message>
</context>
<context>
    <name>ColumnFilters</name>
    <message>
        <source>Filters of columns</source>
        <translation>Filtros por coluna</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Ocultar esta coluna</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restaurar o layout</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Ordem crescente</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Ordem decrescente</translation>
    </message>
    <message>
        <source>Sort within equal rows</source>
        <translation>Ordenar dentro das linhas iguais</translation>
    </message>
    <message>
        <source>Take out of the sort</source>
        <translation>Retirar da ordenação</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>AE</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Caso excepcional</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Accounts short</source>
        <translation>Contas vendidas</translation>
    </message>
    <message>
        <source>Accrued interest</source>
        <translation>Juros a receber</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionado</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Age (h)</source>
        <translation>Tempo decorrido (h)</translation>
    </message>
    <message>
        <source>Alert id</source>
        <translation>Id do alerta</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>Tipo de alerta</translation>
    </message>
    <message>
        <source>Alert type without 0DTE options</source>
        <translation>Tipo de alerta sem opções 0DTE</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprovado por</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Pedido em</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Solicitado por</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>At next open</source>
        <translation>Na próxima abertura</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Auto-close at</source>
        <translation>Encerramento automático em</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Preço médio</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>Moeda-base</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Broker order id</source>
        <translation>Id da ordem (corretora)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ligação</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Call amount (reporting)</source>
        <translation>Margem a recompor (moeda de referência)</translation>
    </message>
    <message>
        <source>Call at request</source>
        <translation>Chamada no pedido</translation>
    </message>
    <message>
        <source>Call expected after</source>
        <translation>Chamada prevista depois</translation>
    </message>
    <message>
        <source>Cancel asked by</source>
        <translation>Cancelamento pedido por</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Change of cash</source>
        <translation>Variação do caixa</translation>
    </message>
    <message>
        <source>Change of the margin balance</source>
        <translation>Variação do saldo de margem</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Client order id</source>
        <translation>Id da ordem (nosso)</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>Tipo de cliente</translation>
    </message>
    <message>
        <source>Closable symbols</source>
        <translation>Ativos encerráveis</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Could be filled</source>
        <translation>Poderia ser executado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Deadline by</source>
        <translation>Prazo por</translation>
    </message>
    <message>
        <source>Deadline provisional</source>
        <translation>Prazo provisório</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisão</translation>
    </message>
    <message>
        <source>Deficit</source>
        <translation>Déficit</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Negada</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mesa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence em</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Encerrada em</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episódio</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Patrimônio</translation>
    </message>
    <message>
        <source>Equity / MM</source>
        <translation>Patrimônio / MM</translation>
    </message>
    <message>
        <source>Estimated overnight call</source>
        <translation>Chamada overnight estimada</translation>
    </message>
    <message>
        <source>Estimated overnight call (reporting)</source>
        <translation>Chamada overnight estimada (moeda de referência)</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>Financiamento excedente</translation>
    </message>
    <message>
        <source>Executed at</source>
        <translation>Executada em</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Vencimento</translation>
    </message>
    <message>
        <source>FM</source>
        <translation>FM</translation>
    </message>
    <message>
        <source>FM without 0DTE options</source>
        <translation>FM sem opções 0DTE</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>Taxa de aluguel</translation>
    </message>
    <message>
        <source>Fill number</source>
        <translation>Número da execução</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Executada</translation>
    </message>
    <message>
        <source>Filled beyond the order</source>
        <translation>Executado além da ordem</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Financing limit</source>
        <translation>Limite de financiamento</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Hard to borrow</source>
        <translation>Difícil de alugar</translation>
    </message>
    <message>
        <source>Has 0DTE</source>
        <translation>Tem 0DTE</translation>
    </message>
    <message>
        <source>Has multi-leg</source>
        <translation>Tem multi-perna</translation>
    </message>
    <message>
        <source>Hash of the request</source>
        <translation>Hash do pedido</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Hedge</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Em carteira</translation>
    </message>
    <message>
        <source>House rule at</source>
        <translation>Regra da casa em</translation>
    </message>
    <message>
        <source>IM</source>
        <translation>IM</translation>
    </message>
    <message>
        <source>IM %</source>
        <translation>IM %</translation>
    </message>
    <message>
        <source>IM of orders</source>
        <translation>IM das ordens</translation>
    </message>
    <message>
        <source>IM of positions</source>
        <translation>IM das posições</translation>
    </message>
    <message>
        <source>IM without 0DTE options</source>
        <translation>IM sem opções 0DTE</translation>
    </message>
    <message>
        <source>ITM amount</source>
        <translation>Valor no dinheiro</translation>
    </message>
    <message>
        <source>Id at the provider</source>
        <translation>Id no provedor</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Impedimento</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Parada de emergência</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Largest shortfall</source>
        <translation>Maior falta</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Última alteração</translation>
    </message>
    <message>
        <source>Last close at</source>
        <translation>Último encerramento em</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>Patrimônio líquido disponível</translation>
    </message>
    <message>
        <source>Liquidation progress</source>
        <translation>Progresso da liquidação</translation>
    </message>
    <message>
        <source>Liquidity</source>
        <translation>Liquidez</translation>
    </message>
    <message>
        <source>Long value</source>
        <translation>Valor comprado</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Lots in the band</source>
        <translation>Lotes na faixa</translation>
    </message>
    <message>
        <source>MCM</source>
        <translation>MCM</translation>
    </message>
    <message>
        <source>MCM without 0DTE options</source>
        <translation>MCM sem opções 0DTE</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>MM</translation>
    </message>
    <message>
        <source>MM %</source>
        <translation>MM %</translation>
    </message>
    <message>
        <source>MM without 0DTE options</source>
        <translation>MM sem opções 0DTE</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>Saldo de margem</translation>
    </message>
    <message>
        <source>Margin call</source>
        <translation>Chamada de margem</translation>
    </message>
    <message>
        <source>Margin calls</source>
        <translation>Chamadas de margem</translation>
    </message>
    <message>
        <source>Mark at request</source>
        <translation>Preço no pedido</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Message key</source>
        <translation>Chave da mensagem</translation>
    </message>
    <message>
        <source>Message status</source>
        <translation>Status da mensagem</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Dados ausentes</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Mais detalhes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Needs a second person</source>
        <translation>Exige uma segunda pessoa</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Valor patrimonial líquido</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>Índice de patrimônio líquido</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Novo valor</translation>
    </message>
    <message>
        <source>Next try (wall time)</source>
        <translation>Próxima tentativa (hora real)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opção</translation>
    </message>
    <message>
        <source>Option share of MM</source>
        <translation>Parcela de opções na MM</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo de ordem</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordens</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Own orders left</source>
        <translation>Ordens próprias restantes</translation>
    </message>
    <message>
        <source>Paid by the insurance fund</source>
        <translation>Pago pelo fundo de seguro</translation>
    </message>
    <message>
        <source>Peg ticks</source>
        <translation>Ticks do peg</translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation>Versão da política</translation>
    </message>
    <message>
        <source>Position at request</source>
        <translation>Posição no pedido</translation>
    </message>
    <message>
        <source>Position side</source>
        <translation>Lado da posição</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Price sent</source>
        <translation>Preço enviado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation>Proposto em</translation>
    </message>
    <message>
        <source>Proposed limit</source>
        <translation>Limite proposto</translation>
    </message>
    <message>
        <source>Proposed quantity</source>
        <translation>Quantidade proposta</translation>
    </message>
    <message>
        <source>Proposed side</source>
        <translation>Lado proposto</translation>
    </message>
    <message>
        <source>Proposed symbol</source>
        <translation>Símbolo proposto</translation>
    </message>
    <message>
        <source>Proposed value</source>
        <translation>Valor proposto</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Quantity to recover</source>
        <translation>Quantidade a recompor</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classificação</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recall id</source>
        <translation>Id da recompra</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Chamado de volta</translation>
    </message>
    <message>
        <source>Recalled quantity</source>
        <translation>Quantidade a devolver</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Recebido em</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referência</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Reject text</source>
        <translation>Motivo da rejeição</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigido</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dito por</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Pontuação</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Enviada em</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Set at</source>
        <translation>Definido em</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Definido por</translation>
    </message>
    <message>
        <source>Short quantity</source>
        <translation>Quantidade vendida</translation>
    </message>
    <message>
        <source>Short value</source>
        <translation>Valor vendido</translation>
    </message>
    <message>
        <source>Shortage value</source>
        <translation>Valor da falta</translation>
    </message>
    <message>
        <source>Shortfall removed</source>
        <translation>Falta eliminada</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>Falta para a meta</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Acesso retirado</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>Estado anterior</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status reason</source>
        <translation>Motivo do status</translation>
    </message>
    <message>
        <source>Stays borrowed</source>
        <translation>Segue emprestado</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Stress removed</source>
        <translation>Estresse eliminado</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>Valor de ações suspensas</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Symbol name</source>
        <translation>Nome do ativo</translation>
    </message>
    <message>
        <source>Symbols held</source>
        <translation>Ativos em carteira</translation>
    </message>
    <message>
        <source>Target MM %</source>
        <translation>Meta de MM %</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>Versão do modelo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>Validade</translation>
    </message>
    <message>
        <source>Time to deadline</source>
        <translation>Tempo até o prazo</translation>
    </message>
    <message>
        <source>Time to due</source>
        <translation>Tempo até vencer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>To buy back</source>
        <translation>A recomprar</translation>
    </message>
    <message>
        <source>To recall</source>
        <translation>A chamar de volta</translation>
    </message>
    <message>
        <source>Total short</source>
        <translation>Total vendido</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>Limite de negociação</translation>
    </message>
    <message>
        <source>Trading days to expiry</source>
        <translation>Pregões até o vencimento</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>Acionado em</translation>
    </message>
    <message>
        <source>Turned FORCED at</source>
        <translation>Passou a Forçado em</translation>
    </message>
    <message>
        <source>Underlying</source>
        <translation>Ativo-objeto</translation>
    </message>
    <message>
        <source>Underlying price</source>
        <translation>Preço do ativo-objeto</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido até</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value (reporting)</source>
        <translation>Valor (moeda de referência)</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Local de negociação</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Version awaited</source>
        <translation>Versão esperada</translation>
    </message>
    <message>
        <source>Waits for the open</source>
        <translation>Espera a abertura</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por que não</translation>
    </message>
    <message>
        <source>Wide band</source>
        <translation>Faixa larga</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Working closes</source>
        <translation>Encerramentos em curso</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Add to sort</source>
        <translation>Incluir na ordenação</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Columns of {}</source>
        <translation>Colunas de {}</translation>
    </message>
    <message>
        <source>Columns, order, widths and sorting as they come</source>
        <translation>Colunas, ordem, larguras e ordenação originais</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Procurar uma coluna</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Mais estreita</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restaurar o layout</translation>
    </message>
    <message>
        <source>Reset widths</source>
        <translation>Restaurar larguras</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Sort by this column; once more turns the direction</source>
        <translation>Ordena por esta coluna; mais uma vez inverte o sentido</translation>
    </message>
    <message>
        <source>Sort equal rows by this column</source>
        <translation>Ordena as linhas iguais por esta coluna</translation>
    </message>
    <message>
        <source>Take out of sort</source>
        <translation>Retirar da ordenação</translation>
    </message>
    <message>
        <source>The table is not sorted by this column.</source>
        <translation>A tabela não está ordenada por esta coluna.</translation>
    </message>
    <message>
        <source>This column is not shown.</source>
        <translation>Esta coluna não é exibida.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Mais larga</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>{}, sorted ascending, {}</source>
        <translation>{}, em ordem crescente, {}</translation>
    </message>
    <message>
        <source>{}, sorted descending, {}</source>
        <translation>{}, em ordem decrescente, {}</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>after {}</source>
        <translation>depois de {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>antes de {}</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>não tem</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>tem</translation>
    </message>
    <message>
        <source>holds &quot;{}&quot;</source>
        <translation>contém &quot;{}&quot;</translation>
    </message>
    <message>
        <source>me</source>
        <translation>eu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>past</source>
        <translation>passado</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
</context>
<context>
    <name>CountedTabBar</name>
    <message>
        <source>, new forced call</source>
        <translation>, nova chamada forçada</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Rolar para a esquerda</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Rolar para a direita</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
</context>
<context>
    <name>CoveredRecalls</name>
    <message>
        <source>Covered recalls</source>
        <translation>Recompra de opções cobertas</translation>
    </message>
    <message>
        <source>No covered recalls. Sold calls that shares no longer cover will stand here.</source>
        <translation>Não há recompras de opções cobertas. Opções de compra vendidas que as ações já não cobrem aparecerão aqui.</translation>
    </message>
    <message>
        <source>Shortage value</source>
        <translation>Valor da falta</translation>
    </message>
    <message>
        <source>Underlyings</source>
        <translation>Ativos subjacentes</translation>
    </message>
</context>
<context>
    <name>DecideProposalDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Approve the proposal</source>
        <translation>Aprovar a proposta</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Em</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Decline the proposal</source>
        <translation>Recusar a proposta</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The loop leaves the account alone until somebody arms it again.</source>
        <translation>O ciclo deixa a conta em paz até que alguém a arme de novo.</translation>
    </message>
    <message>
        <source>This proposal does not stand any more; look again.</source>
        <translation>Esta proposta já não vale; olhe de novo.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>▲ It is sent at once, if it is still right on the facts of that moment.</source>
        <translation>▲ É enviada de imediato, se ainda for correta nos fatos daquele momento.</translation>
    </message>
</context>
<context>
    <name>Denials</name>
    <message>
        <source>all orders in {symbol} together are {share:.1%} of its daily volume, more than {limit:.1%}</source>
        <translation>todas as ordens em {symbol} somam {share:.1%} do volume diário, mais que {limit:.1%}</translation>
    </message>
    <message>
        <source>bid and ask of {symbol} are {spread:.1%} of the mark apart, more than {limit:.1%}: use a limit order</source>
        <translation>compra e venda de {symbol} distam {spread:.1%} da marca, mais que {limit:.1%}: use uma ordem limitada</translation>
    </message>
    <message>
        <source>closing {symbol} of {account} now would raise its call from {before:,.2f} to {after:,.2f}</source>
        <translation>encerrar agora {symbol} de {account} elevaria a chamada de {before:,.2f} para {after:,.2f}</translation>
    </message>
    <message>
        <source>figures moved since they were shown; look again: call {before:,.2f}, left {after:,.2f} shown; {before_now:,.2f}, {after_now:,.2f} found</source>
        <translation>os valores mudaram desde que foram mostrados; olhe de novo: chamada de {before:,.2f}, restante de {after:,.2f} mostrados; {before_now:,.2f} e {after_now:,.2f} encontrados</translation>
    </message>
    <message>
        <source>no price for {symbol}</source>
        <translation>sem preço para {symbol}</translation>
    </message>
    <message>
        <source>no rate of exchange for {currency}</source>
        <translation>sem taxa de câmbio para {currency}</translation>
    </message>
    <message>
        <source>no sane bid and ask for {symbol}: only a limit order can go</source>
        <translation>sem compra e venda sensatas para {symbol}: só uma ordem limitada pode sair</translation>
    </message>
    <message>
        <source>nobody approved it in time</source>
        <translation>ninguém aprovou a tempo</translation>
    </message>
    <message>
        <source>nobody else has approved it</source>
        <translation>ninguém mais aprovou</translation>
    </message>
    <message>
        <source>nobody knows how old the price of {symbol} is</source>
        <translation>não se sabe a idade do preço de {symbol}</translation>
    </message>
    <message>
        <source>taken back by {user}</source>
        <translation>retirada por {user}</translation>
    </message>
    <message>
        <source>the batch closes in {count} accounts, more than {limit}</source>
        <translation>o lote encerra em {count} contas, mais que {limit}</translation>
    </message>
    <message>
        <source>the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}</source>
        <translation>o lote vale {value:,.0f} {currency}, mais que {limit:,.0f}</translation>
    </message>
    <message>
        <source>the batch makes {count} orders, more than {limit}</source>
        <translation>o lote tem {count} ordens, mais que {limit}</translation>
    </message>
    <message>
        <source>the broker has not reported any book yet</source>
        <translation>a corretora ainda não informou nenhuma carteira</translation>
    </message>
    <message>
        <source>the kill switch is engaged: no order leaves</source>
        <translation>a parada de emergência está acionada: nenhuma ordem sai</translation>
    </message>
    <message>
        <source>the kill switch of desk {desk} is engaged: no order of it leaves</source>
        <translation>a parada de emergência da mesa {desk} está acionada: nenhuma ordem dela sai</translation>
    </message>
    <message>
        <source>the limit {price} is not on the tick of {tick}</source>
        <translation>o limite {price} não está no tick de {tick}</translation>
    </message>
    <message>
        <source>the mark that the limit is held against is {age} s old, more than {limit} s</source>
        <translation>a marca com que o limite é comparado tem {age} s, mais que {limit} s</translation>
    </message>
    <message>
        <source>the order is worth {value:,.0f} {currency}, more than {limit:,.0f}</source>
        <translation>a ordem vale {value:,.0f} {currency}, mais que {limit:,.0f}</translation>
    </message>
    <message>
        <source>the price of {symbol} is {age} s old, more than {limit} s</source>
        <translation>o preço de {symbol} tem {age} s, mais que {limit} s</translation>
    </message>
    <message>
        <source>the price of {symbol} is {mark}: 0 or below</source>
        <translation>o preço de {symbol} é {mark}: 0 ou menos</translation>
    </message>
    <message>
        <source>this broker&apos;s link takes no orders</source>
        <translation>a conexão com esta corretora não aceita ordens</translation>
    </message>
    <message>
        <source>{account} holds no {symbol} that this order would close</source>
        <translation>{account} não tem posição em {symbol} que esta ordem encerre</translation>
    </message>
    <message>
        <source>{account} is marked do not close: a supervisor may override</source>
        <translation>{account} está marcada como não encerrar: um supervisor pode passar por cima</translation>
    </message>
    <message>
        <source>{account} is marked do not close: only a supervisor overrides</source>
        <translation>{account} está marcada como não encerrar: só um supervisor passa por cima</translation>
    </message>
    <message>
        <source>{alert} is no longer open: nothing is closed for it</source>
        <translation>{alert} já não está aberta: nada é encerrado por ela</translation>
    </message>
    <message>
        <source>{alert} is not an open call of {account}</source>
        <translation>{alert} não é uma chamada aberta de {account}</translation>
    </message>
    <message>
        <source>{alert} is not an open recall of {account} in {symbol}</source>
        <translation>{alert} não é uma recompra aberta de {account} em {symbol}</translation>
    </message>
    <message>
        <source>{count} orders left within a minute, {limit} are allowed: it waits</source>
        <translation>{count} ordens saíram em um minuto, {limit} são permitidas: ela espera</translation>
    </message>
    <message>
        <source>{market} is closed</source>
        <translation>{market} está fechado</translation>
    </message>
    <message>
        <source>{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}</source>
        <translation>{price} está a {distance:.1%} da marca {mark}, mais que {limit:.1%}</translation>
    </message>
    <message>
        <source>{quantity} is more than the {closable} {symbol} that may be closed</source>
        <translation>{quantity} é mais que os {closable} {symbol} que podem ser encerrados</translation>
    </message>
    <message>
        <source>{quantity} is not a whole number of lots of {lot}</source>
        <translation>{quantity} não é um número inteiro de lotes de {lot}</translation>
    </message>
    <message>
        <source>{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}</source>
        <translation>{quantity} é {share:.1%} do volume diário de {symbol}, mais que {limit:.1%}</translation>
    </message>
    <message>
        <source>{symbol} is delisted</source>
        <translation>{symbol} foi deslistado</translation>
    </message>
    <message>
        <source>{symbol} is halted</source>
        <translation>{symbol} está com a negociação interrompida</translation>
    </message>
    <message>
        <source>{symbol} is suspended</source>
        <translation>{symbol} está suspenso</translation>
    </message>
    <message>
        <source>{symbol} is traded in the regular session only</source>
        <translation>{symbol} só é negociado na sessão regular</translation>
    </message>
    <message>
        <source>{symbol} of {account} is being closed already: order {order} of {by}, {at}</source>
        <translation>{symbol} de {account} já está sendo encerrado: ordem {order} de {by}, {at}</translation>
    </message>
    <message>
        <source>{symbol} of {account} stands twice in the batch</source>
        <translation>{symbol} de {account} aparece duas vezes no lote</translation>
    </message>
    <message>
        <source>{symbol} of {account} was closed automatically {count} times today; {limit} are allowed</source>
        <translation>{symbol} de {account} foi encerrado automaticamente {count} vezes hoje; {limit} são permitidas</translation>
    </message>
    <message>
        <source>{symbol} of {account} was closed {ago} s ago on the same side, less than {limit} s</source>
        <translation>{symbol} de {account} foi encerrado há {ago} s do mesmo lado, menos que {limit} s</translation>
    </message>
    <message>
        <source>{value:,.0f} {currency} a day through a live gateway is more than {limit:,.0f}, the cap of an SQLite store</source>
        <translation>{value:,.0f} {currency} por dia por um gateway real é mais que {limit:,.0f}, o teto de um banco SQLite</translation>
    </message>
</context>
<context>
    <name>DerivativesTools</name>
    <message>
        <source>Worth more than {}: a supervisor approves that.</source>
        <translation>Vale mais que {}: um supervisor aprova isso.</translation>
    </message>
</context>
<context>
    <name>EarlierPage</name>
    <message>
        <source>Alert type</source>
        <translation>Tipo de alerta</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Calls of the account</source>
        <translation>Chamadas da conta</translation>
    </message>
    <message>
        <source>Calls: {}, the newest first.</source>
        <translation>Chamadas: {}, as mais novas primeiro.</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Terminada em</translation>
    </message>
    <message>
        <source>Highest call</source>
        <translation>Maior chamada</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>Reading the calls of the account…</source>
        <translation>Lendo as chamadas da conta…</translation>
    </message>
    <message>
        <source>Snapshots of the call</source>
        <translation>Instantâneos da chamada</translation>
    </message>
    <message>
        <source>The account was never called.</source>
        <translation>A conta nunca foi chamada.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>Acionado em</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>Por que foi guardado</translation>
    </message>
    <message>
        <source>Working out the snapshot again…</source>
        <translation>Recalculando o instantâneo…</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Enter puts it in</source>
        <translation>Enter insere</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Exigido</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>O que contém</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
</context>
<context>
    <name>EndCallDialog</name>
    <message>
        <source>&amp;Transferred: positions or debt went elsewhere, the call is settled there</source>
        <translation>&amp;Transferida: posições ou dívida foram para outro lugar, a chamada se resolve lá</translation>
    </message>
    <message>
        <source>&amp;Waived: the house does not insist on it</source>
        <translation>&amp;Dispensada: a casa não insiste nela</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>A waiver holds only until the market closes next.</source>
        <translation>A dispensa vale só até o próximo fechamento do mercado.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>Tipo de alerta</translation>
    </message>
    <message>
        <source>An account is not called again for this until it once owes nothing, its alert gets worse or other rules apply.</source>
        <translation>A conta não é chamada de novo por isto até que nada deva, o alerta piore ou outras regras se apliquem.</translation>
    </message>
    <message>
        <source>Automatic closes and orders that did not leave yet lapse. The calls stand in the history.</source>
        <translation>Encerramentos automáticos e ordens que ainda não saíram caducam. As chamadas ficam no histórico.</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Calls that end</source>
        <translation>Chamadas que se encerram</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>End calls</source>
        <translation>Encerrar chamadas</translation>
    </message>
    <message>
        <source>End calls: {}</source>
        <translation>Encerrar chamadas: {}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>These calls have ended meanwhile.</source>
        <translation>Estas chamadas terminaram nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Transferred or waived?</source>
        <translation>Transferida ou dispensada?</translation>
    </message>
    <message>
        <source>▲ Closes of {} of these calls are at the broker and go on; Close orders cancels them.</source>
        <translation>▲ Encerramentos de {} destas chamadas estão na corretora e continuam; em Ordens de encerramento podem ser cancelados.</translation>
    </message>
    <message>
        <source>▲ {} are no longer called for by this decision.</source>
        <translation>▲ {} deixam de ser exigidos por esta decisão.</translation>
    </message>
    <message>
        <source>▲ {} of these calls have no figure and are not in this sum.</source>
        <translation>▲ {} destas chamadas não têm valor e não estão nesta soma.</translation>
    </message>
</context>
<context>
    <name>EndingTools</name>
    <message>
        <source>No call is chosen.</source>
        <translation>Nenhuma chamada escolhida.</translation>
    </message>
</context>
<context>
    <name>EndsList</name>
    <message>
        <source>At the end</source>
        <translation>No fim</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Encerramentos</translation>
    </message>
    <message>
        <source>Deficit booked</source>
        <translation>Déficit lançado</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mesa</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Taxas</translation>
    </message>
    <message>
        <source>Figures at the end</source>
        <translation>Valores no fim</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>Saldo de margem</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Valor patrimonial líquido</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Own orders cancelled</source>
        <translation>Ordens próprias canceladas</translation>
    </message>
    <message>
        <source>Positions left</source>
        <translation>Posições restantes</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>Falta para a meta</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Bolsa</translation>
    </message>
</context>
<context>
    <name>ExposureList</name>
    <message>
        <source>An option has neither a delta nor an implied volatility.</source>
        <translation>Uma opção não tem delta nem volatilidade implícita.</translation>
    </message>
    <message>
        <source>Exposure by symbol</source>
        <translation>Exposição por ativo</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Comprada</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>No price or rate of exchange is known.</source>
        <translation>Preço ou taxa de câmbio desconhecidos.</translation>
    </message>
    <message>
        <source>Option delta</source>
        <translation>Delta das opções</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parcela</translation>
    </message>
    <message>
        <source>Share of gross</source>
        <translation>Parcela do bruto</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Vendida</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>A bad day</source>
        <translation>Um dia ruim</translation>
    </message>
    <message>
        <source>Every third request goes wrong: orders are rejected, requests and answers are lost, late or garbled, the broker asks to slow down, shares are halted, and reports come late, twice and out of order.</source>
        <translation>Um em cada três pedidos dá errado: ordens são rejeitadas, pedidos e respostas se perdem, atrasam ou chegam corrompidos, a corretora pede calma, ações são suspensas, e os avisos chegam tarde, duas vezes e fora de ordem.</translation>
    </message>
    <message>
        <source>Hostile</source>
        <translation>Hostil</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>Sem falhas</translation>
    </message>
    <message>
        <source>Now and then an order is rejected, a share is halted, an answer is lost after the order was taken, or a report comes late or twice.</source>
        <translation>De vez em quando uma ordem é rejeitada, uma ação é suspensa, uma resposta se perde depois de a ordem ser aceita, ou um aviso chega tarde ou duas vezes.</translation>
    </message>
    <message>
        <source>The broker answers every request at once and reports each fill once.</source>
        <translation>A corretora responde a cada pedido de imediato e informa cada execução uma só vez.</translation>
    </message>
</context>
<context>
    <name>FiguresCompared</name>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variação</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Valores antes e depois</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear the filter</source>
        <translation>Limpar o filtro</translation>
    </message>
    <message>
        <source>Filter all columns</source>
        <translation>Filtrar todas as colunas</translation>
    </message>
    <message>
        <source>Filter all columns (Ctrl+F)</source>
        <translation>Filtrar todas as colunas (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>FloatingWindow</name>
    <message>
        <source>Back to the tabs</source>
        <translation>Voltar às abas</translation>
    </message>
    <message>
        <source>Puts this page back among the tabs ({})</source>
        <translation>Devolve esta página às abas ({})</translation>
    </message>
    <message>
        <source>▲ New FORCED calls</source>
        <translation>▲ Novas chamadas forçadas</translation>
    </message>
</context>
<context>
    <name>FollowUpFacts</name>
    <message>
        <source>orders: {orders}</source>
        <translation>ordens: {orders}</translation>
    </message>
    <message>
        <source>{filled} of {quantity} filled at {price}</source>
        <translation>{filled} de {quantity} executadas a {price}</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Approval asked for</source>
        <translation>Aprovação solicitada</translation>
    </message>
    <message>
        <source>Approval declined</source>
        <translation>Aprovação recusada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Atribuída</translation>
    </message>
    <message>
        <source>Automatic close changed</source>
        <translation>Encerramento automático alterado</translation>
    </message>
    <message>
        <source>Automatic close did not fire</source>
        <translation>Encerramento automático não disparou</translation>
    </message>
    <message>
        <source>Automatic close fired</source>
        <translation>Encerramento automático disparado</translation>
    </message>
    <message>
        <source>Automatic close missed</source>
        <translation>Encerramento automático perdido</translation>
    </message>
    <message>
        <source>Automatic close set</source>
        <translation>Encerramento automático agendado</translation>
    </message>
    <message>
        <source>Automatic close waits</source>
        <translation>Encerramento automático aguarda</translation>
    </message>
    <message>
        <source>Automatic close withdrawn</source>
        <translation>Encerramento automático retirado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Chamada encerrada</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>Chamada aberta</translation>
    </message>
    <message>
        <source>Cancel asked for</source>
        <translation>Cancelamento solicitado</translation>
    </message>
    <message>
        <source>Close asked for</source>
        <translation>Encerramento solicitado</translation>
    </message>
    <message>
        <source>Close cancelled</source>
        <translation>Encerramento cancelado</translation>
    </message>
    <message>
        <source>Close expired</source>
        <translation>Encerramento expirado</translation>
    </message>
    <message>
        <source>Close filled</source>
        <translation>Encerramento executado</translation>
    </message>
    <message>
        <source>Close filled after it was over</source>
        <translation>Encerramento executado depois de terminado</translation>
    </message>
    <message>
        <source>Close rejected by the broker</source>
        <translation>Encerramento rejeitado pela corretora</translation>
    </message>
    <message>
        <source>Close sent</source>
        <translation>Encerramento enviado</translation>
    </message>
    <message>
        <source>Deadline moved</source>
        <translation>Prazo alterado</translation>
    </message>
    <message>
        <source>Eased</source>
        <translation>Aliviada</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Agravada</translation>
    </message>
    <message>
        <source>FORCED reached</source>
        <translation>Chegou a Forçado</translation>
    </message>
    <message>
        <source>Figures became unknown</source>
        <translation>Valores ficaram desconhecidos</translation>
    </message>
    <message>
        <source>Figures known again</source>
        <translation>Valores conhecidos de novo</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>Registro de acompanhamento</translation>
    </message>
    <message>
        <source>Liquidation loop armed</source>
        <translation>Ciclo de liquidação armado</translation>
    </message>
    <message>
        <source>Marked abnormal</source>
        <translation>Marcada como caso excepcional</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Mensagem entregue</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>Falha na mensagem</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>Mensagem não enviada</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Mensagem enviada</translation>
    </message>
    <message>
        <source>Message stopped</source>
        <translation>Mensagem interrompida</translation>
    </message>
    <message>
        <source>Message waits to be sent</source>
        <translation>Mensagem aguarda envio</translation>
    </message>
    <message>
        <source>No longer abnormal</source>
        <translation>Não é mais caso excepcional</translation>
    </message>
    <message>
        <source>No longer reported by the broker</source>
        <translation>A corretora deixou de informar</translation>
    </message>
    <message>
        <source>Nobody knows what became of the close</source>
        <translation>Ninguém sabe o que houve com o encerramento</translation>
    </message>
    <message>
        <source>Nobody knows whether the message was sent</source>
        <translation>Ninguém sabe se a mensagem foi enviada</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Nota alterada</translation>
    </message>
    <message>
        <source>Other margin rules</source>
        <translation>Outras regras de margem</translation>
    </message>
    <message>
        <source>Proposal of the loop approved</source>
        <translation>Proposta do ciclo aprovada</translation>
    </message>
    <message>
        <source>Proposal of the loop declined</source>
        <translation>Proposta do ciclo recusada</translation>
    </message>
    <message>
        <source>Recall ended</source>
        <translation>Recompra encerrada</translation>
    </message>
    <message>
        <source>Recall opened</source>
        <translation>Recompra aberta</translation>
    </message>
    <message>
        <source>Reported by the broker again</source>
        <translation>A corretora voltou a informar</translation>
    </message>
    <message>
        <source>Status of the recall set</source>
        <translation>Status da recompra definido</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>Tipo alterado</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reason, for the follow-up record</source>
        <translation>Motivo, para o registro de acompanhamento</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source> ({} unknown)</source>
        <translation> ({} sem valor)</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Somas</translation>
    </message>
    <message>
        <source>{} of {} rows</source>
        <translation>{} de {} linhas</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>{} selecionados</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>How much of each margin level net assets cover; the mark is what is needed.</source>
        <translation>Quanto de cada nível de margem o patrimônio líquido cobre; a marca é o necessário.</translation>
    </message>
    <message>
        <source>IM % and MM % of the margin balance; the marks are 100 % and the target of a liquidation.</source>
        <translation>IM % e MM % do saldo de margem; as marcas são 100 % e a meta da liquidação.</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>Saldo de margem</translation>
    </message>
    <message>
        <source>Margin ratios</source>
        <translation>Índices de margem</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Valor patrimonial líquido</translation>
    </message>
    <message>
        <source>Net assets against the levels</source>
        <translation>Patrimônio líquido e os níveis</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>sobra {}</translation>
    </message>
    <message>
        <source>{} short</source>
        <translation>falta {}</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>liberar {}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Deadline, past by {}</source>
        <translation>Prazo, vencido há {}</translation>
    </message>
    <message>
        <source>Deadline, {} to go</source>
        <translation>Prazo, faltam {}</translation>
    </message>
    <message>
        <source>MM - target x margin balance: what closing would still have to free.</source>
        <translation>MM - meta x saldo de margem: o que o encerramento ainda teria de liberar.</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>Índice de patrimônio líquido</translation>
    </message>
    <message>
        <source>Overnight call</source>
        <translation>Chamada overnight</translation>
    </message>
    <message>
        <source>Provisional: the calendar ends before it.</source>
        <translation>Provisório: o calendário termina antes.</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>Falta para a meta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What the account would be called for at the cut-off, when intraday rates no longer apply.</source>
        <translation>O que a conta teria de recompor no horário-limite, quando as taxas intradiárias deixam de valer.</translation>
    </message>
    <message>
        <source>group {}</source>
        <translation>grupo {}</translation>
    </message>
    <message>
        <source>since {} ({})</source>
        <translation>desde {} ({})</translation>
    </message>
    <message>
        <source>tier {}</source>
        <translation>nível {}</translation>
    </message>
</context>
<context>
    <name>HighlightDialog</name>
    <message>
        <source>Highlight by age: {}</source>
        <translation>Realce por tempo: {}</translation>
    </message>
    <message>
        <source>Rows older than so many days get a ground in this colour; of several rules the oldest counts.</source>
        <translation>Linhas com mais dias que isto ganham fundo nesta cor; entre várias regras vale a de mais dias.</translation>
    </message>
    <message>
        <source>Rule {}</source>
        <translation>Regra {}</translation>
    </message>
    <message>
        <source>Rule {}, colour</source>
        <translation>Regra {}, cor</translation>
    </message>
    <message>
        <source>Rule {}, days</source>
        <translation>Regra {}, dias</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>perigo</translation>
    </message>
    <message>
        <source>older than (days)</source>
        <translation>mais de (dias)</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>discreto</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>Tipo de alerta</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Calls that ended in this time: {}.</source>
        <translation>Chamadas que terminaram neste período: {}.</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <translation>Encerrada por nós</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Encerrado em</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Valores antes e depois</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>Registro de acompanhamento</translation>
    </message>
    <message>
        <source>Highest call</source>
        <translation>Maior chamada</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>Acionado em</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
</context>
<context>
    <name>IntradayAlerts</name>
    <message>
        <source>At the cut-off</source>
        <translation>No corte</translation>
    </message>
    <message>
        <source>Called at the cut-off, not yet: {}</source>
        <translation>Chamadas só no corte, ainda não: {}</translation>
    </message>
    <message>
        <source>Intraday-margin alerts</source>
        <translation>Alertas de margem intradiária</translation>
    </message>
    <message>
        <source>No intraday account is called now, or would be at the cut-off.</source>
        <translation>Nenhuma conta intradiária tem chamada agora, nem teria no corte.</translation>
    </message>
    <message>
        <source>Overnight call</source>
        <translation>Chamada overnight</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>lunch break until {}</source>
        <translation>intervalo até {}</translation>
    </message>
    <message>
        <source>{} alerts have no figure and are not in this sum</source>
        <translation>alertas sem valor, fora desta soma: {}</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} em {}</translation>
    </message>
    <message>
        <source>▲ past</source>
        <translation>▲ passou</translation>
    </message>
</context>
<context>
    <name>KeptFilters</name>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>No column is filtered.</source>
        <translation>Nenhuma coluna está filtrada.</translation>
    </message>
    <message>
        <source>No filter is saved.</source>
        <translation>Nenhum filtro salvo.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Save these filters as</source>
        <translation>Salvar estes filtros como</translation>
    </message>
    <message>
        <source>Save these filters as…</source>
        <translation>Salvar estes filtros como…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros salvos</translation>
    </message>
    <message>
        <source>Saved filters ▾</source>
        <translation>Filtros salvos ▾</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Remover todos os filtros</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Approve or decline, resolve an unknown order</source>
        <translation>Aprovar ou recusar, resolver uma ordem desconhecida</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Atribuir a mim</translation>
    </message>
    <message>
        <source>Borrow book</source>
        <translation>Livro de empréstimo de ações</translation>
    </message>
    <message>
        <source>Cancel the selected orders, all orders shown</source>
        <translation>Cancelar as ordens selecionadas, todas as mostradas</translation>
    </message>
    <message>
        <source>Clear the selection or the filter, close a window</source>
        <translation>Limpar a seleção ou o filtro, fechar uma janela</translation>
    </message>
    <message>
        <source>Close, auto-close</source>
        <translation>Encerrar, encerramento automático</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Copiar a seleção</translation>
    </message>
    <message>
        <source>Deadline, note, abnormal</source>
        <translation>Prazo, nota, caso excepcional</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>End a call: a supervisor&apos;s decision</source>
        <translation>Encerrar uma chamada: decisão de um supervisor</translation>
    </message>
    <message>
        <source>Filter all columns</source>
        <translation>Filtrar todas as colunas</translation>
    </message>
    <message>
        <source>Go from title to title of a small list, sort by it</source>
        <translation>Ir de título em título de uma lista pequena, ordenar por ele</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>Ir para uma aba</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>Ir para o controle seguinte ou anterior</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Parada de emergência</translation>
    </message>
    <message>
        <source>Make a column narrower or wider, in the list of columns</source>
        <translation>Estreitar ou alargar uma coluna, na lista de colunas</translation>
    </message>
    <message>
        <source>Message, voice message</source>
        <translation>Mensagem, mensagem de voz</translation>
    </message>
    <message>
        <source>Move a column, in the list of columns</source>
        <translation>Mover uma coluna, na lista de colunas</translation>
    </message>
    <message>
        <source>Move the current row</source>
        <translation>Mover a linha atual</translation>
    </message>
    <message>
        <source>Move the page to a window of its own, and back</source>
        <translation>Mover a página para janela própria, e de volta</translation>
    </message>
    <message>
        <source>Open own book directory, quit</source>
        <translation>Abrir pasta de carteira própria, sair</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Abrir a conta</translation>
    </message>
    <message>
        <source>Policy, activity</source>
        <translation>Política, atividade</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Requests awaiting approval</source>
        <translation>Pedidos que aguardam aprovação</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Selecionar todas as linhas</translation>
    </message>
    <message>
        <source>Select or deselect the current row</source>
        <translation>Selecionar ou não a linha atual</translation>
    </message>
    <message>
        <source>Sort by a column, add it to the sort, take it out, in the list of columns</source>
        <translation>Ordenar por uma coluna, incluí-la na ordenação, retirá-la, na lista de colunas</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Zoom in, out, back</source>
        <translation>Ampliar, reduzir, tamanho normal</translation>
    </message>
</context>
<context>
    <name>KillSwitchDialog</name>
    <message>
        <source>&amp;All desks</source>
        <translation>&amp;Todas as mesas</translation>
    </message>
    <message>
        <source>&amp;This desk ({})</source>
        <translation>&amp;Esta mesa ({})</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>Todas as mesas</translation>
    </message>
    <message>
        <source>Cancel {} working orders as well</source>
        <translation>Cancelar também {} ordens em andamento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mesa</translation>
    </message>
    <message>
        <source>Engaged by</source>
        <translation>Acionada por</translation>
    </message>
    <message>
        <source>Engaged kill switches</source>
        <translation>Paradas acionadas</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Parada de emergência</translation>
    </message>
    <message>
        <source>No kill switch is engaged: orders leave.</source>
        <translation>Nenhuma parada está acionada: as ordens saem.</translation>
    </message>
    <message>
        <source>No new order leaves, automatic closes and liquidations included. Cancels still do.</source>
        <translation>Nenhuma ordem nova sai, nem encerramentos automáticos nem liquidações. Cancelamentos continuam saindo.</translation>
    </message>
    <message>
        <source>No new order that this desk asked for leaves; other desks go on. Cancels still leave.</source>
        <translation>Nenhuma ordem nova pedida por esta mesa sai; as outras mesas continuam. Cancelamentos ainda saem.</translation>
    </message>
    <message>
        <source>Not known yet whether a kill switch is engaged.</source>
        <translation>Ainda não se sabe se há uma parada acionada.</translation>
    </message>
    <message>
        <source>Nothing is engaged.</source>
        <translation>Nada está acionado.</translation>
    </message>
    <message>
        <source>Orders that wait to be sent and are cancelled: {}.</source>
        <translation>Ordens que aguardam envio e são canceladas: {}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Release the chosen one</source>
        <translation>Liberar a escolhida</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Stop orders</source>
        <translation>Parar ordens</translation>
    </message>
    <message>
        <source>Stopped by hand</source>
        <translation>Parada manual</translation>
    </message>
    <message>
        <source>This one is engaged already.</source>
        <translation>Esta já está acionada.</translation>
    </message>
    <message>
        <source>▲ Engaged: no new order of these desks leaves. Cancels still do.</source>
        <translation>▲ Acionada: nenhuma ordem nova destas mesas sai. Cancelamentos ainda saem.</translation>
    </message>
</context>
<context>
    <name>LadderList</name>
    <message>
        <source>Called</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Cured</source>
        <translation>Recomposta</translation>
    </message>
    <message>
        <source>Equity 0</source>
        <translation>Patrimônio 0</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Forçado</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Price ladder</source>
        <translation>Escada de preços</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
</context>
<context>
    <name>LevelsChart</name>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>Patrimônio líquido</translation>
    </message>
    <message>
        <source>Net assets against the four levels</source>
        <translation>Patrimônio líquido e os quatro níveis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>net</source>
        <translation>líquido</translation>
    </message>
    <message>
        <source>no figures have been kept yet</source>
        <translation>ainda não há valores guardados</translation>
    </message>
    <message>
        <source>no line: net assets are not known, the overview says why</source>
        <translation>sem linha: o patrimônio líquido não é conhecido, a visão geral diz por quê</translation>
    </message>
    <message>
        <source>wheel or drag zooms, double click resets</source>
        <translation>roda ou arraste amplia, clique duplo restaura</translation>
    </message>
</context>
<context>
    <name>LineCells</name>
    <message>
        <source>cost {} {}</source>
        <translation>custo {} {}</translation>
    </message>
    <message>
        <source>do not close</source>
        <translation>não encerrar</translation>
    </message>
    <message>
        <source>keep last</source>
        <translation>por último</translation>
    </message>
    <message>
        <source>lines not sent: {}</source>
        <translation>linhas não enviadas: {}</translation>
    </message>
    <message>
        <source>lines not sent: {}, the call is not met</source>
        <translation>linhas não enviadas: {}, a chamada não fica atendida</translation>
    </message>
    <message>
        <source>no price to propose: type a limit</source>
        <translation>sem preço a propor: digite um limite</translation>
    </message>
    <message>
        <source>not sent: {}</source>
        <translation>não enviada: {}</translation>
    </message>
    <message>
        <source>positions: {}</source>
        <translation>posições: {}</translation>
    </message>
    <message>
        <source>second person: {}</source>
        <translation>segunda pessoa: {}</translation>
    </message>
    <message>
        <source>“{}” is no number of ticks from -100 to 100</source>
        <translation>“{}” não é um número de ticks de -100 a 100</translation>
    </message>
    <message>
        <source>“{}” is not a price</source>
        <translation>“{}” não é um preço</translation>
    </message>
    <message>
        <source>“{}” is not a quantity</source>
        <translation>“{}” não é uma quantidade</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>At most {} can be closed, in lots of {}</source>
        <translation>No máximo {} podem ser encerrados, em lotes de {}</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Call left</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Call · remark</source>
        <translation>Chamada · nota</translation>
    </message>
    <message>
        <source>Est. reduction</source>
        <translation>Redução est.</translation>
    </message>
    <message>
        <source>Est. release</source>
        <translation>Liberação est.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Requirement then</source>
        <translation>Exigência então</translation>
    </message>
    <message>
        <source>Requirement · remark</source>
        <translation>Exigência · observação</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>Validade</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value ({})</source>
        <translation>Valor ({})</translation>
    </message>
</context>
<context>
    <name>Liquidations</name>
    <message>
        <source>A person is needed</source>
        <translation>É preciso uma pessoa</translation>
    </message>
    <message>
        <source>Armed to act</source>
        <translation>Armadas para agir</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>Armar…</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Liquidations</source>
        <translation>Liquidações</translation>
    </message>
    <message>
        <source>No account is armed by itself, and nothing is being liquidated.</source>
        <translation>Nenhuma conta armada à parte, e nada está sendo liquidado.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada foi selecionado.</translation>
    </message>
    <message>
        <source>Proposals wait</source>
        <translation>Propostas à espera</translation>
    </message>
</context>
<context>
    <name>Listen</name>
    <message>
        <source>Listen to it first</source>
        <translation>Ouvir antes</translation>
    </message>
    <message>
        <source>Making the sound…</source>
        <translation>Gerando o som…</translation>
    </message>
    <message>
        <source>This computer&apos;s voice; the provider&apos;s differs in sound, not in words.</source>
        <translation>Voz deste computador; a do provedor difere no som, não nas palavras.</translation>
    </message>
    <message>
        <source>▲ Nothing here plays sound; the file is {}</source>
        <translation>▲ Nada aqui toca som; o arquivo é {}</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>No row fits the text or the filters above.</source>
        <translation>Nenhuma linha atende ao texto ou aos filtros acima.</translation>
    </message>
    <message>
        <source>The broker&apos;s figures were refused: {}</source>
        <translation>Os dados da corretora foram recusados: {}</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s first figures…</source>
        <translation>Aguardando os primeiros valores do motor…</translation>
    </message>
    <message>
        <source>order paused</source>
        <translation>ordem pausada</translation>
    </message>
    <message>
        <source>{} of {} shown</source>
        <translation>{} de {} exibidos</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>{} selecionados</translation>
    </message>
</context>
<context>
    <name>LoopStrip</name>
    <message>
        <source>Approve…</source>
        <translation>Aprovar…</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>Armar…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Recusar…</translation>
    </message>
    <message>
        <source>Liquidation loop</source>
        <translation>Ciclo de liquidação</translation>
    </message>
    <message>
        <source>Loop: {}, as the policy says for all</source>
        <translation>Ciclo: {}, como a política diz para todos</translation>
    </message>
    <message>
        <source>Loop: {}, set by {} {}</source>
        <translation>Ciclo: {}, definido por {} {}</translation>
    </message>
    <message>
        <source>proposes: {}</source>
        <translation>propõe: {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} e {}</translation>
    </message>
    <message>
        <source>{} of the shortfall is gone</source>
        <translation>{} da falta já foi eliminado</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Float or dock</source>
        <translation>Flutuar ou encaixar</translation>
    </message>
    <message>
        <source>Margin Workstation</source>
        <translation>Margin Workstation</translation>
    </message>
</context>
<context>
    <name>MarginPage</name>
    <message>
        <source>After closing</source>
        <translation>Após encerrar</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Coin</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Desvio</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>If IM restricted</source>
        <translation>Se restrito por IM</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>Margem inicial</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>Taxa MM</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>Margem de manutenção</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>Saldo de margem</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Next tier above</source>
        <translation>Próxima faixa acima de</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>Nocional</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>Nº da ordem</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Stress by coin</source>
        <translation>Estresse por moeda</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>The client&apos;s own orders</source>
        <translation>Ordens do próprio cliente</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Faixa</translation>
    </message>
    <message>
        <source>Tier in use</source>
        <translation>Faixa em uso</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>Venue against model</source>
        <translation>Bolsa frente ao modelo</translation>
    </message>
    <message>
        <source>by size x average price</source>
        <translation>por quantidade x preço médio</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>cancelar</translation>
    </message>
    <message>
        <source>close</source>
        <translation>encerrar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>permanece</translation>
    </message>
    <message>
        <source>the client may: {}</source>
        <translation>o cliente pode: {}</translation>
    </message>
    <message>
        <source>the largest loss over the moves tried</source>
        <translation>a maior perda nos movimentos testados</translation>
    </message>
    <message>
        <source>the venue reports no figures of its own</source>
        <translation>a bolsa não informa valores próprios</translation>
    </message>
    <message>
        <source>the venue&apos;s figures are used</source>
        <translation>valem os valores da bolsa</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>sacar</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>▲ cancelled</source>
        <translation>▲ cancelada</translation>
    </message>
    <message>
        <source>▲ drift above the policy&apos;s limit</source>
        <translation>▲ desvio acima do limite da política</translation>
    </message>
</context>
<context>
    <name>MarkAbnormalDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>Bring back from abnormal</source>
        <translation>Trazer de volta dos casos excepcionais</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Daily messages and automatic closes go on from here; what was due meanwhile is not made up for.</source>
        <translation>Mensagens diárias e encerramentos automáticos continuam daqui; o que venceu nesse meio-tempo não é refeito.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>No daily message, no automatic close, in no total of the normal lists. The calls stay open and stand in the Abnormal view.</source>
        <translation>Sem mensagem diária, sem encerramento automático, fora dos totais das listas normais. As chamadas continuam abertas e ficam na visão de casos excepcionais.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Set aside as abnormal</source>
        <translation>Separar como caso excepcional</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} e mais {}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>&amp;Ordens</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Reprodução</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Caso excepcional</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Account windows</source>
        <translation>Janelas de contas</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>Automatic rules</source>
        <translation>Regras automáticas</translation>
    </message>
    <message>
        <source>Borrow book</source>
        <translation>Livro de empréstimo de ações</translation>
    </message>
    <message>
        <source>Broker&apos;s faults</source>
        <translation>Falhas da corretora</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Linhas compactas</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Dark, colour-blind safe</source>
        <translation>Escuro, seguro para daltônicos</translation>
    </message>
    <message>
        <source>End call…</source>
        <translation>Encerrar chamada…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Kill switch…</source>
        <translation>Parada de emergência…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, colour-blind safe</source>
        <translation>Claro, seguro para daltônicos</translation>
    </message>
    <message>
        <source>Liquidations</source>
        <translation>Liquidações</translation>
    </message>
    <message>
        <source>Message in the tray</source>
        <translation>Aviso na bandeja</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Mais menus</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Tamanho normal</translation>
    </message>
    <message>
        <source>Of the calls chosen, or of the account in front</source>
        <translation>Das chamadas escolhidas, ou da conta em primeiro plano</translation>
    </message>
    <message>
        <source>Only the embedded broker&apos;s clock can be steered.</source>
        <translation>Só o relógio da corretora embutida pode ser controlado.</translation>
    </message>
    <message>
        <source>Open own book directory…</source>
        <translation>Abrir pasta de carteira própria…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Ratios in per cent</source>
        <translation>Índices em porcentagem</translation>
    </message>
    <message>
        <source>Requests awaiting approval…</source>
        <translation>Pedidos que aguardam aprovação…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restaurar o layout</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Agendamentos</translation>
    </message>
    <message>
        <source>Show a note</source>
        <translation>Mostrar um aviso</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantâneos</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>When a call turns FORCED</source>
        <translation>Quando uma chamada passa a Forçado</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Accept as sent…</source>
        <translation>Aceitar como enviada…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>It is on its way, or arrived.</source>
        <translation>Está a caminho ou chegou.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviadas</translation>
    </message>
    <message>
        <source>Nothing was sent to any client.</source>
        <translation>Nada foi enviado a nenhum cliente.</translation>
    </message>
    <message>
        <source>Only a message whose end is unknown can be accepted as sent.</source>
        <translation>Só uma mensagem de fim desconhecido pode ser aceita como enviada.</translation>
    </message>
    <message>
        <source>Only what is still queued can be stopped.</source>
        <translation>Só o que ainda está na fila pode ser parado.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Select one message.</source>
        <translation>Selecione uma mensagem.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de novo</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>Texto como enviado</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecidas</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Asked by</source>
        <translation>Solicitado por</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Messages: {}, not sent or not certain: {}</source>
        <translation>Mensagens: {}, não enviadas ou incertas: {}</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Mais detalhes</translation>
    </message>
    <message>
        <source>Nothing was sent to this client.</source>
        <translation>Nada foi enviado a este cliente.</translation>
    </message>
    <message>
        <source>Reading the earlier messages…</source>
        <translation>Lendo as mensagens anteriores…</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Enviada em</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>Texto como enviado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>net-asset ratio has no meaning: {}</source>
        <translation>índice de patrimônio líquido sem sentido: {}</translation>
    </message>
    <message>
        <source>no average price for {}</source>
        <translation>sem preço médio para {}</translation>
    </message>
    <message>
        <source>no margin rate for {}</source>
        <translation>sem taxa de margem para {}</translation>
    </message>
    <message>
        <source>no price for the underlying of {}</source>
        <translation>sem preço para o ativo-objeto de {}</translation>
    </message>
    <message>
        <source>no price for {}</source>
        <translation>sem preço para {}</translation>
    </message>
    <message>
        <source>no rate of exchange for {}</source>
        <translation>sem taxa de câmbio para {}</translation>
    </message>
    <message>
        <source>the broker does not report {}</source>
        <translation>a corretora não informa {}</translation>
    </message>
    <message>
        <source>{} accounts are not margined by this program yet</source>
        <translation>contas {} ainda não têm margem calculada por este programa</translation>
    </message>
    <message>
        <source>{} cannot be margined in a derivatives account</source>
        <translation>{} não pode ter margem em conta de derivativos</translation>
    </message>
    <message>
        <source>{} is not supported in a cash account</source>
        <translation>{} não é permitido em conta à vista</translation>
    </message>
</context>
<context>
    <name>MoveChart</name>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Call amount against a market move</source>
        <translation>Margem a recompor conforme o mercado</translation>
    </message>
    <message>
        <source>Market move</source>
        <translation>Movimento do mercado</translation>
    </message>
    <message>
        <source>Shortfall: {}</source>
        <translation>Falta: {}</translation>
    </message>
    <message>
        <source>all prices move alike</source>
        <translation>todos os preços se movem igualmente</translation>
    </message>
    <message>
        <source>call</source>
        <translation>chamada</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>now {}</source>
        <translation>agora {}</translation>
    </message>
    <message>
        <source>options by Black-Scholes</source>
        <translation>opções por Black-Scholes</translation>
    </message>
    <message>
        <source>unknown: a price is missing</source>
        <translation>desconhecido: falta um preço</translation>
    </message>
    <message>
        <source>{} of them roughly</source>
        <translation>{} delas de forma aproximada</translation>
    </message>
    <message>
        <source>{} of them unmoved</source>
        <translation>{} delas sem variação</translation>
    </message>
    <message>
        <source>{} options by Black-Scholes from their implied volatility</source>
        <translation>opções por Black-Scholes com sua volatilidade implícita: {}</translation>
    </message>
    <message>
        <source>{} options by delta and gamma: no implied volatility</source>
        <translation>opções por delta e gama, sem volatilidade implícita: {}</translation>
    </message>
    <message>
        <source>{} options by their intrinsic value: neither volatility nor delta</source>
        <translation>opções pelo valor intrínseco, sem volatilidade nem delta: {}</translation>
    </message>
    <message>
        <source>{} options do not move: the price of the underlying is not known</source>
        <translation>opções sem variação, preço do ativo-objeto desconhecido: {}</translation>
    </message>
</context>
<context>
    <name>MoveDeadlineDialog</name>
    <message>
        <source>&amp;Sessions more than now</source>
        <translation>&amp;Sessões a mais que agora</translation>
    </message>
    <message>
        <source>A deadline is the close of a session of the call&apos;s own market.</source>
        <translation>O prazo é o fechamento de uma sessão do mercado da própria chamada.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Calls without such a deadline: {}; all are moved, or none.</source>
        <translation>Chamadas sem esse prazo: {}; alteram-se todas ou nenhuma.</translation>
    </message>
    <message>
        <source>Deadline now</source>
        <translation>Prazo atual</translation>
    </message>
    <message>
        <source>Deadline, calls: {}</source>
        <translation>Prazo, chamadas: {}</translation>
    </message>
    <message>
        <source>Deadlines then and now</source>
        <translation>Prazos antes e depois</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Market&apos;s clock</source>
        <translation>Relógio do mercado</translation>
    </message>
    <message>
        <source>Move deadline</source>
        <translation>Alterar prazo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Novo prazo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Sessions more than now</source>
        <translation>Sessões a mais que agora</translation>
    </message>
    <message>
        <source>The calendar ends before {} of these deadlines: they are provisional.</source>
        <translation>O calendário termina antes de {} destes prazos: são provisórios.</translation>
    </message>
    <message>
        <source>The close of this &amp;day</source>
        <translation>O fechamento deste &amp;dia</translation>
    </message>
    <message>
        <source>The close of this day</source>
        <translation>O fechamento deste dia</translation>
    </message>
    <message>
        <source>Working out the new deadlines…</source>
        <translation>Calculando os novos prazos…</translation>
    </message>
    <message>
        <source>▲ {} clients get less time than they were told.</source>
        <translation>▲ {} clientes têm menos tempo do que lhes foi dito.</translation>
    </message>
</context>
<context>
    <name>NoCall</name>
    <message>
        <source>Not called yet: there would be a call at the cut-off.</source>
        <translation>Ainda sem chamada: haveria uma no corte.</translation>
    </message>
    <message>
        <source>There is no call: the account&apos;s figures are unknown.</source>
        <translation>Não há chamada: os valores da conta são desconhecidos.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Margin Workstation</source>
        <translation>Margin Workstation</translation>
    </message>
    <message>
        <source>Sound: {}</source>
        <translation>Som: {}</translation>
    </message>
    <message>
        <source>This desktop has no tray that shows messages.</source>
        <translation>Esta área de trabalho não tem bandeja que mostre avisos.</translation>
    </message>
    <message>
        <source>▲ FORCED: {}</source>
        <translation>▲ Forçado: {}</translation>
    </message>
    <message>
        <source>▲ FORCED: {} accounts</source>
        <translation>▲ Forçado: {} contas</translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
</context>
<context>
    <name>PlaceButton</name>
    <message>
        <source>Dock as a tab</source>
        <translation>Encaixar como aba</translation>
    </message>
    <message>
        <source>Float as a window</source>
        <translation>Tornar janela flutuante</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>above the greatest share of daily volume</source>
        <translation>acima da maior parte do volume diário</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>closing it lowers the call by nothing, or by less than it costs</source>
        <translation>encerrar não reduz a chamada, ou reduz menos do que custa</translation>
    </message>
    <message>
        <source>closing it would raise the call</source>
        <translation>encerrar aumentaria a chamada</translation>
    </message>
    <message>
        <source>delisted</source>
        <translation>deslistado</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>negociação interrompida</translation>
    </message>
    <message>
        <source>it hedges a position that stays</source>
        <translation>protege uma posição que fica</translation>
    </message>
    <message>
        <source>its price is 0</source>
        <translation>seu preço é 0</translation>
    </message>
    <message>
        <source>less than one lot</source>
        <translation>menos de um lote</translation>
    </message>
    <message>
        <source>lowers the call, which cannot be cured in full</source>
        <translation>reduz a chamada, que não pode ser curada por inteiro</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sem preço</translation>
    </message>
    <message>
        <source>no rate of exchange</source>
        <translation>sem taxa de câmbio</translation>
    </message>
    <message>
        <source>not available to be closed</source>
        <translation>não disponível para encerrar</translation>
    </message>
    <message>
        <source>part of the cheapest cure</source>
        <translation>parte da cura mais barata</translation>
    </message>
    <message>
        <source>short option: closed before what covers it</source>
        <translation>opção vendida: encerrada antes do que a cobre</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspenso</translation>
    </message>
    <message>
        <source>the account is marked do not close</source>
        <translation>a conta está marcada como não encerrar</translation>
    </message>
    <message>
        <source>the account&apos;s call cannot be computed</source>
        <translation>a chamada da conta não pode ser calculada</translation>
    </message>
    <message>
        <source>to be closed last, and the others cannot all be closed before it</source>
        <translation>a encerrar por último, e as outras não podem todas ser encerradas antes</translation>
    </message>
    <message>
        <source>to be closed last: the others are not enough</source>
        <translation>a encerrar por último: as outras não bastam</translation>
    </message>
</context>
<context>
    <name>PolicyView</name>
    <message>
        <source>Automatic rules</source>
        <translation>Regras automáticas</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Choose a key first.</source>
        <translation>Escolha primeiro uma chave.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Enter or a double click changes the chosen key</source>
        <translation>Enter ou duplo clique altera a chave escolhida</translation>
    </message>
    <message>
        <source>Every number and switch of the house as in force now. What differs from the default is bold.</source>
        <translation>Todos os números e chaves da casa em vigor agora. O que difere do padrão está em negrito.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Em vigor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Faixa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Rules by which the machine closes by itself; switched on now: {}. Choose one to read it.</source>
        <translation>Regras pelas quais a máquina encerra sozinha; ligadas agora: {}. Escolha uma para lê-la.</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Buscar chaves</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Definido por</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>ISO 4217</source>
        <translation>ISO 4217</translation>
    </message>
    <message>
        <source>MM %</source>
        <translation>% da MM</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>um número</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>um texto</translation>
    </message>
    <message>
        <source>a time &quot;HH:MM&quot;</source>
        <translation>um horário &quot;HH:MM&quot;</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>um número inteiro</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>contas</translation>
    </message>
    <message>
        <source>base currency</source>
        <translation>moeda-base</translation>
    </message>
    <message>
        <source>client time</source>
        <translation>hora do cliente</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>encerramentos</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>market time</source>
        <translation>hora do mercado</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>min before the close</source>
        <translation>min antes do fechamento</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>of daily volume</source>
        <translation>do volume diário</translation>
    </message>
    <message>
        <source>of gross maintenance</source>
        <translation>da manutenção bruta</translation>
    </message>
    <message>
        <source>of mark</source>
        <translation>do preço de marcação</translation>
    </message>
    <message>
        <source>of the margin-call rate</source>
        <translation>da taxa de chamada de margem</translation>
    </message>
    <message>
        <source>of the strike</source>
        <translation>do preço de exercício</translation>
    </message>
    <message>
        <source>of the underlying</source>
        <translation>do ativo-objeto</translation>
    </message>
    <message>
        <source>of value</source>
        <translation>do valor</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>um destes: {}</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>ordens</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>taxa</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>razão</translation>
    </message>
    <message>
        <source>reporting currency</source>
        <translation>moeda de relatório</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>s market time</source>
        <translation>s de hora do mercado</translation>
    </message>
    <message>
        <source>s wall time</source>
        <translation>s de hora real</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>pregões</translation>
    </message>
    <message>
        <source>share of the call</source>
        <translation>parte da chamada</translation>
    </message>
    <message>
        <source>share of the venue&apos;s figure</source>
        <translation>parte do valor da bolsa</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>passos</translation>
    </message>
    <message>
        <source>three capital letters</source>
        <translation>três letras maiúsculas</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>value a day</source>
        <translation>valor por dia</translation>
    </message>
    <message>
        <source>{} from {} to {}</source>
        <translation>{} de {} a {}</translation>
    </message>
    <message>
        <source>{} of at least {}</source>
        <translation>{} de pelo menos {}</translation>
    </message>
</context>
<context>
    <name>PositionsList</name>
    <message>
        <source>Ask</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>DELISTED</source>
        <translation>DESLISTADA</translation>
    </message>
    <message>
        <source>Days of ADV</source>
        <translation>Dias de ADV</translation>
    </message>
    <message>
        <source>FM rate</source>
        <translation>Taxa FM</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>NEGOCIAÇÃO INTERROMPIDA</translation>
    </message>
    <message>
        <source>IM rate</source>
        <translation>Taxa IM</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>MCM rate</source>
        <translation>Taxa MCM</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>Taxa MM</translation>
    </message>
    <message>
        <source>Margin used</source>
        <translation>Margem usada</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcação</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posições</translation>
    </message>
    <message>
        <source>Profit and loss</source>
        <translation>Lucro e perda</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>SUSPENDED</source>
        <translation>SUSPENSA</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>coberta</translation>
    </message>
    <message>
        <source>keep last</source>
        <translation>por último</translation>
    </message>
    <message>
        <source>short</source>
        <translation>vendida</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A made-up client</source>
        <translation>Um cliente fictício</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Mostrado para</translation>
    </message>
    <message>
        <source>What the client gets</source>
        <translation>O que o cliente recebe</translation>
    </message>
    <message>
        <source>▲ Not written: nothing is known for {}.</source>
        <translation>▲ Não escrita: nada se sabe de {}.</translation>
    </message>
    <message>
        <source>▲ Not written: the text would not fit the channel.</source>
        <translation>▲ Não escrita: o texto não caberia no canal.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problems of the broker&apos;s link</source>
        <translation>Problemas da conexão com a corretora</translation>
    </message>
    <message>
        <source>The book was refused as a whole; the last good one stays in use until all of this is mended.</source>
        <translation>A carteira foi recusada por inteiro; a última válida continua em uso até que tudo isto seja corrigido.</translation>
    </message>
    <message>
        <source>There are no problems: the last book the broker sent is in use.</source>
        <translation>Não há problemas: está em uso a última carteira enviada pela corretora.</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>Automatic closes wait</source>
        <translation>Há encerramentos automáticos à espera</translation>
    </message>
    <message>
        <source>Calls that wait to be closed by themselves: {}</source>
        <translation>Chamadas à espera de encerramento automático: {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Continuar na bandeja</translation>
    </message>
    <message>
        <source>Go on minimised</source>
        <translation>Continuar minimizado</translation>
    </message>
    <message>
        <source>Margin Workstation goes on</source>
        <translation>Margin Workstation continua</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Sair mesmo assim</translation>
    </message>
    <message>
        <source>The engine runs and automatic closes fire. A click here brings the window back.</source>
        <translation>O motor continua e os encerramentos automáticos disparam. Um clique aqui traz a janela de volta.</translation>
    </message>
    <message>
        <source>This desk runs the engine. If it ends, they do not fire; those whose time passes by more than the policy&apos;s grace are missed.</source>
        <translation>Esta mesa roda o motor. Se ele parar, não disparam; os que passarem da tolerância da política são perdidos.</translation>
    </message>
</context>
<context>
    <name>RangePart</name>
    <message>
        <source>&quot;{}&quot; is not a number.</source>
        <translation>&quot;{}&quot; não é um número.</translation>
    </message>
    <message>
        <source>The first figure is larger than the second.</source>
        <translation>O primeiro número é maior que o segundo.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>to</source>
        <translation>até</translation>
    </message>
</context>
<context>
    <name>RatiosChart</name>
    <message>
        <source>IM % and MM %</source>
        <translation>IM % e MM %</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>Saldo de margem</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>no figures have been kept yet</source>
        <translation>ainda não há valores guardados</translation>
    </message>
    <message>
        <source>no line: the margin balance is not above 0, or not known</source>
        <translation>sem linha: o saldo de margem não é maior que 0, ou é desconhecido</translation>
    </message>
    <message>
        <source>of the margin balance</source>
        <translation>do saldo de margem</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
</context>
<context>
    <name>RecallPage</name>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Being closed</source>
        <translation>Em encerramento</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Encerrar…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Enviar mensagem…</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>Avisadas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abertas</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Returned or exempt: {}</source>
        <translation>Devolvidas ou isentas: {}</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Status…</translation>
    </message>
    <message>
        <source>These recalls are over, returned or exempt.</source>
        <translation>Estas recompras terminaram, foram devolvidas ou estão isentas.</translation>
    </message>
    <message>
        <source>These recalls are over.</source>
        <translation>Estas recompras terminaram.</translation>
    </message>
    <message>
        <source>Voice…</source>
        <translation>Mensagem de voz…</translation>
    </message>
    <message>
        <source>{} recalls have no price and are not in this sum</source>
        <translation>{} recompras não têm preço e não estão nesta soma</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>About Margin Workstation</source>
        <translation>Sobre o Margin Workstation</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>Licença: Apache-2.0</translation>
    </message>
    <message>
        <source>Margin Workstation: the desk on which a broker handles margin calls.</source>
        <translation>Margin Workstation: a mesa em que a corretora trata das chamadas de margem.</translation>
    </message>
    <message>
        <source>Open own book directory</source>
        <translation>Abrir pasta de carteira própria</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Entries that cannot be read: {}; see the remarks of their lines.</source>
        <translation>Entradas ilegíveis: {}; veja as notas das linhas.</translation>
    </message>
    <message>
        <source>Every line that is chosen would be turned down.</source>
        <translation>Toda linha escolhida seria recusada.</translation>
    </message>
    <message>
        <source>Nothing is chosen: no line has a quantity.</source>
        <translation>Nada escolhido: nenhuma linha tem quantidade.</translation>
    </message>
    <message>
        <source>Plans that are still being worked out: {}</source>
        <translation>Planos ainda em cálculo: {}</translation>
    </message>
    <message>
        <source>The engine has not answered for some seconds. What is shown is the last it said.</source>
        <translation>O motor não responde há alguns segundos. O que se vê é o último que disse.</translation>
    </message>
    <message>
        <source>lines that would be turned down and are not sent: {}</source>
        <translation>linhas que seriam recusadas e não são enviadas: {}</translation>
    </message>
    <message>
        <source>needs a second person: {}</source>
        <translation>precisa de uma segunda pessoa: {}</translation>
    </message>
    <message>
        <source>not known to the engine: {}</source>
        <translation>desconhecidas pelo motor: {}</translation>
    </message>
    <message>
        <source>▲ Lines turned down since this page was opened: {} ({}). Go back and review again.</source>
        <translation>▲ Linhas recusadas desde a abertura desta página: {} ({}). Volte e revise de novo.</translation>
    </message>
</context>
<context>
    <name>ResolveOrderDialog</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Ask the broker first. What you say here counts as what happened: the rest of the order is over.</source>
        <translation>Pergunte primeiro à corretora. O que você disser aqui vale como o que aconteceu: o resto da ordem termina.</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Preço médio</translation>
    </message>
    <message>
        <source>Client order id</source>
        <translation>Id da ordem no cliente</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <source>Filled as far as known</source>
        <translation>Executado até onde se sabe</translation>
    </message>
    <message>
        <source>Filled quantity in all</source>
        <translation>Quantidade executada no total</translation>
    </message>
    <message>
        <source>Leave it unknown</source>
        <translation>Deixar desconhecida</translation>
    </message>
    <message>
        <source>Nothing filled has no price.</source>
        <translation>Sem execução não há preço.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Resolve an order whose state is unknown</source>
        <translation>Resolver uma ordem de estado desconhecido</translation>
    </message>
    <message>
        <source>Say what the evidence is.</source>
        <translation>Diga qual é a evidência.</translation>
    </message>
    <message>
        <source>The evidence is longer than {} letters.</source>
        <translation>A evidência tem mais de {} caracteres.</translation>
    </message>
    <message>
        <source>The filled quantity lies between {} and {}.</source>
        <translation>A quantidade executada fica entre {} e {}.</translation>
    </message>
    <message>
        <source>What is filled has an average price.</source>
        <translation>O que foi executado tem um preço médio.</translation>
    </message>
    <message>
        <source>Who at the broker said it, when, and where it is written</source>
        <translation>Quem na corretora disse, quando, e onde está escrito</translation>
    </message>
</context>
<context>
    <name>RestoredAccounts</name>
    <message>
        <source>▲ The broker does not report {} any more: not opened again.</source>
        <translation>▲ A corretora não informa mais {}: não foi reaberta.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Largest orders</source>
        <translation>Maiores ordens</translation>
    </message>
    <message>
        <source>Number of orders:</source>
        <translation>Número de ordens:</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo de ordem</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordens</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Type {}</source>
        <translation>Digite {}</translation>
    </message>
    <message>
        <source>Type {} to confirm the number of orders.</source>
        <translation>Digite {} para confirmar o número de ordens.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value by currency</source>
        <translation>Valor por moeda</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>O que será enviado</translation>
    </message>
    <message>
        <source>{} without a value</source>
        <translation>{} sem valor</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Nobody is signed in yet.</source>
        <translation>Ninguém entrou ainda.</translation>
    </message>
    <message>
        <source>You asked for this yourself; somebody else has to decide.</source>
        <translation>Você mesmo pediu isto; outra pessoa tem de decidir.</translation>
    </message>
    <message>
        <source>Your role is {}; this needs {}.</source>
        <translation>O seu papel é {}; isto exige {}.</translation>
    </message>
</context>
<context>
    <name>RiskAlerts</name>
    <message>
        <source>No account is called now.</source>
        <translation>Nenhuma conta tem chamada agora.</translation>
    </message>
    <message>
        <source>Risk alerts</source>
        <translation>Alertas de risco</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{}, sorted ascending</source>
        <translation>{}, em ordem crescente</translation>
    </message>
    <message>
        <source>{}, sorted descending</source>
        <translation>{}, em ordem decrescente</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>An automatic rule is changed in the policy.</source>
        <translation>Uma regra automática é alterada na política.</translation>
    </message>
    <message>
        <source>Change or withdraw…</source>
        <translation>Alterar ou retirar…</translation>
    </message>
    <message>
        <source>Did not fire</source>
        <translation>Não disparou</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Disparado</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>Retidos</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>No automatic close was set. A on selected calls sets one.</source>
        <translation>Nenhum encerramento automático definido. A nas chamadas selecionadas define um.</translation>
    </message>
    <message>
        <source>None of these waits any more.</source>
        <translation>Nenhum destes espera mais.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Agendamentos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>À espera</translation>
    </message>
</context>
<context>
    <name>SendMessagesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>It was sent; above stands how it is doing.</source>
        <translation>Foi enviada; acima está o andamento.</translation>
    </message>
    <message>
        <source>Message, calls: {}</source>
        <translation>Mensagem, chamadas: {}</translation>
    </message>
    <message>
        <source>Message, recalls: {}</source>
        <translation>Mensagem, recompras: {}</translation>
    </message>
    <message>
        <source>Messages that are through</source>
        <translation>Mensagens concluídas</translation>
    </message>
    <message>
        <source>Messages that will be sent: {} of {}</source>
        <translation>Mensagens que serão enviadas: {} de {}</translation>
    </message>
    <message>
        <source>None of these clients can be told so; the list says why.</source>
        <translation>Nenhum destes clientes pode ser avisado assim; a lista diz por quê.</translation>
    </message>
    <message>
        <source>Not answered, busy or failed: rung up again {} times, {} min apart, never in quiet hours.</source>
        <translation>Não atendida, ocupada ou falha: liga-se de novo {} vezes, a cada {} min, nunca em horário de silêncio.</translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>Nada mais espera.</translation>
    </message>
    <message>
        <source>Ring up</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stop what has not left</source>
        <translation>Parar o que não saiu</translation>
    </message>
    <message>
        <source>The engine has not answered: what clients would get is not known.</source>
        <translation>O motor não respondeu: não se sabe o que os clientes receberiam.</translation>
    </message>
    <message>
        <source>Voice message, calls: {}</source>
        <translation>Mensagem de voz, chamadas: {}</translation>
    </message>
    <message>
        <source>Voice message, recalls: {}</source>
        <translation>Mensagem de voz, recompras: {}</translation>
    </message>
    <message>
        <source>Writing what each client would get…</source>
        <translation>Escrevendo o que cada cliente receberia…</translation>
    </message>
    <message>
        <source>in quiet hours, leaves later: {}</source>
        <translation>em horário de silêncio, sai depois: {}</translation>
    </message>
    <message>
        <source>not known to the engine: {}</source>
        <translation>desconhecidas pelo motor: {}</translation>
    </message>
    <message>
        <source>told today already, and once more now: {}</source>
        <translation>já avisados hoje, e de novo agora: {}</translation>
    </message>
    <message>
        <source>{} of {} are through: {} delivered or sent, {} not sent, {} failed or unknown.</source>
        <translation>{} de {} concluídas: {} entregues ou enviadas, {} não enviadas, {} falhas ou desconhecidas.</translation>
    </message>
    <message>
        <source>{} of {} clients will be told.</source>
        <translation>{} de {} clientes serão avisados.</translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>Not submitted: the desk is still starting.</source>
        <translation>Não enviado: a mesa ainda está iniciando.</translation>
    </message>
</context>
<context>
    <name>SentText</name>
    <message>
        <source>Subject: {}</source>
        <translation>Assunto: {}</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>Texto como enviado</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>Para: {}</translation>
    </message>
</context>
<context>
    <name>SetNoteDialog</name>
    <message>
        <source>A text is longer than {} letters.</source>
        <translation>Um texto tem mais de {} letras.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Note, calls: {}</source>
        <translation>Nota, chamadas: {}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>Nota: {}</translation>
    </message>
    <message>
        <source>Noted before</source>
        <translation>Notas anteriores</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>Reading what is noted…</source>
        <translation>Lendo as notas…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>left as it is where you type nothing</source>
        <translation>fica como está onde você não digitar</translation>
    </message>
    <message>
        <source>▲ {} changed this note meanwhile. What you typed is kept; saving replaces only what you edited.</source>
        <translation>▲ {} alterou esta nota nesse meio-tempo. O que você digitou fica; salvar troca só o que você editou.</translation>
    </message>
</context>
<context>
    <name>SetPolicyDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Change the policy: {}</source>
        <translation>Alterar a política: {}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Em vigor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Novo valor</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nada mudaria.</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Somente até</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definir</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Definido por</translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>O fim está no passado.</translation>
    </message>
    <message>
        <source>The value is not taken.</source>
        <translation>O valor não é aceito.</translation>
    </message>
    <message>
        <source>This is in force already.</source>
        <translation>Isto já está em vigor.</translation>
    </message>
    <message>
        <source>This loosens no control: it takes effect at once.</source>
        <translation>Isto não afrouxa nenhum controle: vale de imediato.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
    <message>
        <source>{}, {}: {}</source>
        <translation>{}, {}: {}</translation>
    </message>
    <message>
        <source>▲ Not taken: {}</source>
        <translation>▲ Não aceito: {}</translation>
    </message>
    <message>
        <source>▲ This loosens a control. Four-eyes is off: it takes effect at once.</source>
        <translation>▲ Isto afrouxa um controle. A dupla aprovação está desligada: vale de imediato.</translation>
    </message>
    <message>
        <source>▲ This loosens a control: it takes effect once another supervisor has approved it.</source>
        <translation>▲ Isto afrouxa um controle: vale depois que outro supervisor aprovar.</translation>
    </message>
</context>
<context>
    <name>SetRecallStatusDialog</name>
    <message>
        <source>A text is longer than {} letters.</source>
        <translation>Um texto tem mais de {} letras.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recall {}: {} {}</source>
        <translation>Recompra {}: {} {}</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>Dito antes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Say why: nothing will be closed for it any more.</source>
        <translation>Diga por quê: nada mais será encerrado por ela.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status of recalls: {}</source>
        <translation>Status das recompras: {}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
</context>
<context>
    <name>SetTemplateDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>É preciso um motivo.</translation>
    </message>
    <message>
        <source>Change the words of a message</source>
        <translation>Alterar o texto de uma mensagem</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Como fica</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Em vigor</translation>
    </message>
    <message>
        <source>It cannot be saved so: above stands what is wrong.</source>
        <translation>Assim não pode ser salvo: acima está o que há de errado.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Looking whether it can be saved…</source>
        <translation>Verificando se pode ser salvo…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nada mudaria.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Take the words that ship again</source>
        <translation>Voltar ao texto original</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The engine has not answered: what clients would get is not known.</source>
        <translation>O motor não respondeu: não se sabe o que os clientes receberiam.</translation>
    </message>
    <message>
        <source>Writing what each client would get…</source>
        <translation>Escrevendo o que cada cliente receberia…</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>e mais {}</translation>
    </message>
    <message>
        <source>as it ships</source>
        <translation>o original</translation>
    </message>
    <message>
        <source>the house&apos;s own</source>
        <translation>da própria casa</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}, linha {}</translation>
    </message>
    <message>
        <source>{}, version {}: {}, {}: {}</source>
        <translation>{}, versão {}: {}, {}: {}</translation>
    </message>
</context>
<context>
    <name>ShortHoldersDialog</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Clients short of {}</source>
        <translation>Clientes vendidos em {}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>Aberta em</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Chamado de volta</translation>
    </message>
    <message>
        <source>Short quantity</source>
        <translation>Quantidade vendida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s answer…</source>
        <translation>Aguardando a resposta do motor…</translation>
    </message>
    <message>
        <source>{} accounts are short of {} together · as of {}</source>
        <translation>{} contas estão vendidas em {} juntas · em {}</translation>
    </message>
</context>
<context>
    <name>ShortRecalls</name>
    <message>
        <source>Look at lenders now</source>
        <translation>Consultar emprestadores agora</translation>
    </message>
    <message>
        <source>Look at lenders now (F5)</source>
        <translation>Consultar emprestadores agora (F5)</translation>
    </message>
    <message>
        <source>No short recalls. Shares that lenders want back will stand here.</source>
        <translation>Não há recompras de ações vendidas. Ações que os doadores pedem de volta aparecerão aqui.</translation>
    </message>
    <message>
        <source>Recalled value</source>
        <translation>Valor chamado de volta</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Short recalls</source>
        <translation>Recompra de ações vendidas</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>em {}</translation>
    </message>
    <message>
        <source>asked by {}</source>
        <translation>pedido por {}</translation>
    </message>
    <message>
        <source>lenders were not looked at yet</source>
        <translation>emprestadores ainda não consultados</translation>
    </message>
    <message>
        <source>next at {}</source>
        <translation>próxima às {}</translation>
    </message>
</context>
<context>
    <name>SimulatorControls</name>
    <message>
        <source>All prices move by this before anything is closed; options follow, depth moves along.</source>
        <translation>Todos os preços se movem assim antes de qualquer encerramento; as opções acompanham e o livro também.</translation>
    </message>
    <message>
        <source>Back to the policy&apos;s target and today&apos;s prices</source>
        <translation>Voltar à meta da política e aos preços de hoje</translation>
    </message>
    <message>
        <source>MM % to close down to; the policy&apos;s until it is moved.</source>
        <translation>MM % até onde encerrar; o da política até ser movido.</translation>
    </message>
    <message>
        <source>Price move</source>
        <translation>Movimento de preço</translation>
    </message>
    <message>
        <source>Target MM %</source>
        <translation>Meta de MM %</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>redefinir</translation>
    </message>
</context>
<context>
    <name>SimulatorPage</name>
    <message>
        <source>Acting now saves the client {} against the venue&apos;s own liquidation.</source>
        <translation>Agir agora poupa ao cliente {} frente à liquidação da própria bolsa.</translation>
    </message>
    <message>
        <source>By the model; the venue&apos;s own figures are further apart than the policy allows.</source>
        <translation>Pelo modelo; os valores da própria bolsa diferem mais do que a política permite.</translation>
    </message>
    <message>
        <source>Desk against venue</source>
        <translation>Mesa frente à bolsa</translation>
    </message>
    <message>
        <source>Less than a lot, cannot be closed: {}.</source>
        <translation>Menos de um lote, não pode ser encerrado: {}.</translation>
    </message>
    <message>
        <source>Not trading now: {}.</source>
        <translation>Sem negociação agora: {}.</translation>
    </message>
    <message>
        <source>Own orders that would be cancelled first: {}.</source>
        <translation>Ordens próprias que seriam canceladas antes: {}.</translation>
    </message>
    <message>
        <source>Show the closes at the desk&apos;s own costs</source>
        <translation>Mostrar os encerramentos com os custos da mesa</translation>
    </message>
    <message>
        <source>Show the closes at the venue&apos;s liquidation costs</source>
        <translation>Mostrar os encerramentos com os custos de liquidação da bolsa</translation>
    </message>
    <message>
        <source>The venue&apos;s own liquidation: {} after {} closes.</source>
        <translation>Liquidação da própria bolsa: {} após {} encerramentos.</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>desk&apos;s costs</source>
        <translation>custos da mesa</translation>
    </message>
    <message>
        <source>target {}</source>
        <translation>meta {}</translation>
    </message>
    <message>
        <source>venue&apos;s costs</source>
        <translation>custos da bolsa</translation>
    </message>
    <message>
        <source>{} → {} after {} closes.</source>
        <translation>{} → {} após {} encerramentos.</translation>
    </message>
    <message>
        <source>{}: the loop would close nothing.</source>
        <translation>{}: o ciclo não encerraria nada.</translation>
    </message>
    <message>
        <source>▲ Stopped: the policy&apos;s greatest number of steps is reached. A person must decide.</source>
        <translation>▲ Parado: atingido o máximo de passos da política. Uma pessoa deve decidir.</translation>
    </message>
    <message>
        <source>▲ Stuck: nothing can be filled inside the price bands. A person must decide.</source>
        <translation>▲ Travado: nada pode ser executado dentro das faixas de preço. Uma pessoa deve decidir.</translation>
    </message>
    <message>
        <source>▲ Stuck: what could be filled frees nothing, closing costs more. A person must decide.</source>
        <translation>▲ Travado: o que poderia ser executado nada libera, encerrar custa mais. Uma pessoa deve decidir.</translation>
    </message>
    <message>
        <source>▲ The loop cannot work on this account: {}</source>
        <translation>▲ O ciclo não pode trabalhar nesta conta: {}</translation>
    </message>
</context>
<context>
    <name>SimulatorSteps</name>
    <message>
        <source>Average price</source>
        <translation>Preço médio</translation>
    </message>
    <message>
        <source>Can be filled</source>
        <translation>Executável</translation>
    </message>
    <message>
        <source>Closes, in order</source>
        <translation>Encerramentos, em ordem</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganho</translation>
    </message>
    <message>
        <source>Gain: net proceeds. Weight: recovery. Score: gain x weight x share filled</source>
        <translation>Ganho: produto líquido. Peso: recuperação. Nota: ganho x peso x parcela executada</translation>
    </message>
    <message>
        <source>Gain: shortfall removed. Weight: liquidity. Score: gain x weight</source>
        <translation>Ganho: falta eliminada. Peso: liquidez. Nota: ganho x peso</translation>
    </message>
    <message>
        <source>Gain: stress removed. Weight: cost. Score: gain / weight</source>
        <translation>Ganho: estresse eliminado. Peso: custo. Nota: ganho / peso</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planejado</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classificação</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>before close {}, the best first</source>
        <translation>antes do encerramento {}, o melhor primeiro</translation>
    </message>
    <message>
        <source>choose a close for its ranking</source>
        <translation>escolha um encerramento para ver a classificação</translation>
    </message>
    <message>
        <source>close {}: whole positions in their fixed order, without a ranking</source>
        <translation>encerramento {}: posições inteiras em ordem fixa, sem classificação</translation>
    </message>
    <message>
        <source>closing it frees nothing</source>
        <translation>encerrar não libera nada</translation>
    </message>
    <message>
        <source>covers a sold option: last</source>
        <translation>cobre uma opção vendida: por último</translation>
    </message>
    <message>
        <source>hedge: last</source>
        <translation>proteção: por último</translation>
    </message>
    <message>
        <source>no lot inside the band</source>
        <translation>nenhum lote dentro da faixa</translation>
    </message>
    <message>
        <source>nothing is closed</source>
        <translation>nada é encerrado</translation>
    </message>
    <message>
        <source>what was tried last</source>
        <translation>o que foi tentado por último</translation>
    </message>
</context>
<context>
    <name>SnapshotParts</name>
    <message>
        <source>Cash by currency</source>
        <translation>Caixa por moeda</translation>
    </message>
    <message>
        <source>Figures when first kept and at this moment</source>
        <translation>Valores ao ser guardado e neste momento</translation>
    </message>
    <message>
        <source>Positions and prices used</source>
        <translation>Posições e preços usados</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Choose a snapshot first.</source>
        <translation>Escolha primeiro um instantâneo.</translation>
    </message>
    <message>
        <source>FM rate</source>
        <translation>Taxa FM</translation>
    </message>
    <message>
        <source>IM rate</source>
        <translation>Taxa IM</translation>
    </message>
    <message>
        <source>MCM rate</source>
        <translation>Taxa MCM</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>Taxa MM</translation>
    </message>
    <message>
        <source>Margin used</source>
        <translation>Margem usada</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcação</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantâneos</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>Por que foi guardado</translation>
    </message>
    <message>
        <source>Working out the snapshot of {} again…</source>
        <translation>Recalculando o instantâneo de {}…</translation>
    </message>
    <message>
        <source>{} snapshots.</source>
        <translation>{} instantâneos.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source> (another process)</source>
        <translation> (outro processo)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>, broker link stale</source>
        <translation>, conexão com a corretora parada</translation>
    </message>
    <message>
        <source>Click, or Ctrl+Shift+K: stop orders</source>
        <translation>Clique, ou Ctrl+Shift+K: parar as ordens</translation>
    </message>
    <message>
        <source>Click: approve or decline</source>
        <translation>Clique: aprovar ou recusar</translation>
    </message>
    <message>
        <source>Four-eyes is off: this store knows one user only.</source>
        <translation>Dupla aprovação desligada: esta base conhece um só usuário.</translation>
    </message>
    <message>
        <source>No session of {} is known after {}: deadlines beyond it are provisional.</source>
        <translation>Nenhum pregão de {} é conhecido depois de {}: prazos além disso são provisórios.</translation>
    </message>
    <message>
        <source>Roles and audit are advisory on SQLite: who can write the file can change both.</source>
        <translation>No SQLite, perfis e auditoria são apenas indicativos: quem grava o arquivo pode mudar ambos.</translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation>Estado da mesa</translation>
    </message>
    <message>
        <source>all desks</source>
        <translation>todas as mesas</translation>
    </message>
    <message>
        <source>calendar {} ends {}</source>
        <translation>calendário {} termina em {}</translation>
    </message>
    <message>
        <source>four-eyes off</source>
        <translation>dupla aprovação desligada</translation>
    </message>
    <message>
        <source>kill switch off</source>
        <translation>parada de emergência desligada</translation>
    </message>
    <message>
        <source>kill switch unknown</source>
        <translation>parada de emergência: não se sabe</translation>
    </message>
    <message>
        <source>roles advisory</source>
        <translation>perfis indicativos</translation>
    </message>
    <message>
        <source>store {}</source>
        <translation>base {}</translation>
    </message>
    <message>
        <source>{} closed until {}</source>
        <translation>{} fechado até {}</translation>
    </message>
    <message>
        <source>{} lunch break until {}</source>
        <translation>{} em intervalo até {}</translation>
    </message>
    <message>
        <source>{} open until {}</source>
        <translation>{} aberto até {}</translation>
    </message>
    <message>
        <source>{}: engaged by {} since {}: {}</source>
        <translation>{}: acionada por {} desde {}: {}</translation>
    </message>
    <message>
        <source>{}prices {}{}</source>
        <translation>{}preços {}{}</translation>
    </message>
    <message>
        <source>▲ BROKER LINK DOWN: {}</source>
        <translation>▲ SEM CONEXÃO COM A CORRETORA: {}</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN</source>
        <translation>▲ MOTOR FORA DO AR</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN, next try in {} s</source>
        <translation>▲ MOTOR FORA DO AR, nova tentativa em {} s</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN, restarting ({})</source>
        <translation>▲ MOTOR FORA DO AR, reiniciando ({})</translation>
    </message>
    <message>
        <source>▲ KILL SWITCH: all desks</source>
        <translation>▲ PARADA DE EMERGÊNCIA: todas as mesas</translation>
    </message>
    <message>
        <source>▲ KILL SWITCH: this desk</source>
        <translation>▲ PARADA DE EMERGÊNCIA: esta mesa</translation>
    </message>
    <message>
        <source>▲ STORE DOES NOT ANSWER</source>
        <translation>▲ A BASE NÃO RESPONDE</translation>
    </message>
    <message>
        <source>▲ book refused, problems: {}</source>
        <translation>▲ carteira recusada, problemas: {}</translation>
    </message>
    <message>
        <source>▲ engine STALE, last step {} ago</source>
        <translation>▲ motor PARADO, último passo há {}</translation>
    </message>
    <message>
        <source>▲ kill switch: {}</source>
        <translation>▲ parada de emergência: {}</translation>
    </message>
    <message>
        <source>▲ {} accounts unpriced</source>
        <translation>▲ contas sem preço: {}</translation>
    </message>
    <message>
        <source>▲ {} await approval</source>
        <translation>▲ {} aguardam aprovação</translation>
    </message>
    <message>
        <source>● engine starting…</source>
        <translation>● motor iniciando…</translation>
    </message>
    <message>
        <source>● engine {}{}</source>
        <translation>● motor {}{}</translation>
    </message>
    <message>
        <source>● waiting for the store…</source>
        <translation>● aguardando a base…</translation>
    </message>
</context>
<context>
    <name>StrategiesList</name>
    <message>
        <source>All options and shares of {} together, those in no strategy included.</source>
        <translation>Todas as opções e ações de {} juntas, inclusive as que não estão em estratégia alguma.</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Pernas</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Segunda melhor</translation>
    </message>
    <message>
        <source>Option strategies</source>
        <translation>Estratégias de opções</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Estratégia</translation>
    </message>
    <message>
        <source>The next best pairing of {} would need {} more.</source>
        <translation>O segundo melhor pareamento de {} exigiria mais {}.</translation>
    </message>
    <message>
        <source>Underlying</source>
        <translation>Ativo-objeto</translation>
    </message>
    <message>
        <source>With all shares</source>
        <translation>Com todas as ações</translation>
    </message>
    <message>
        <source>at the margin-call level</source>
        <translation>no nível de chamada</translation>
    </message>
    <message>
        <source>too many lines to try every pairing: {}</source>
        <translation>posições demais para testar todos os pareamentos: {}</translation>
    </message>
</context>
<context>
    <name>Stretch</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source> and {} more</source>
        <translation> e mais {}</translation>
    </message>
    <message>
        <source>Accounts still called afterwards: {}.</source>
        <translation>Contas ainda chamadas depois: {}.</translation>
    </message>
    <message>
        <source>Accounts without a known call, in no sum: {}</source>
        <translation>Contas sem chamada conhecida, fora das somas: {}</translation>
    </message>
    <message>
        <source>Calls together: {} before, {} after; estimated reduction {} {}.</source>
        <translation>Chamadas somadas: {} antes, {} depois; redução estimada {} {}.</translation>
    </message>
    <message>
        <source>Lines not sent: {}; {}</source>
        <translation>Linhas não enviadas: {}; {}</translation>
    </message>
    <message>
        <source>Market orders, filled at whatever price there is: {}</source>
        <translation>Ordens a mercado, executadas ao preço que houver: {}</translation>
    </message>
    <message>
        <source>Needs a second person: {}{}.</source>
        <translation>Precisa de uma segunda pessoa: {}{}.</translation>
    </message>
    <message>
        <source>Orders in positions that are to be closed last: {}</source>
        <translation>Ordens em posições a encerrar por último: {}</translation>
    </message>
    <message>
        <source>Orders to send: {}, accounts: {}, worth {} {}</source>
        <translation>Ordens a enviar: {}, contas: {}, no valor de {} {}</translation>
    </message>
    <message>
        <source>Orders without a known value: {}</source>
        <translation>Ordens sem valor conhecido: {}</translation>
    </message>
    <message>
        <source>Since this page was opened the call left moved from {} to {} {}.</source>
        <translation>Desde a abertura desta página a chamada restante passou de {} para {} {}.</translation>
    </message>
</context>
<context>
    <name>SymbolsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>Procurar um ativo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Only these symbols</source>
        <translation>Só estes ativos</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Ativos</translation>
    </message>
    <message>
        <source>To buy back</source>
        <translation>A recomprar</translation>
    </message>
    <message>
        <source>To sell</source>
        <translation>A vender</translation>
    </message>
</context>
<context>
    <name>SymbolsPart</name>
    <message>
        <source>Held in no account of this table: {}</source>
        <translation>Nenhuma conta desta tabela tem: {}</translation>
    </message>
    <message>
        <source>any of these, commas between</source>
        <translation>qualquer um destes, separados por vírgula</translation>
    </message>
</context>
<context>
    <name>TableLinks</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacto</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar o que se vê</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Exportar ▾</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Realce</translation>
    </message>
    <message>
        <source>Highlight rows by age</source>
        <translation>Realçar linhas pelo tempo</translation>
    </message>
    <message>
        <source>Rows stand close</source>
        <translation>Linhas mais próximas</translation>
    </message>
    <message>
        <source>Show, hide and order columns</source>
        <translation>Mostrar, ocultar e ordenar colunas</translation>
    </message>
    <message>
        <source>The selection as CSV…</source>
        <translation>A seleção como CSV…</translation>
    </message>
    <message>
        <source>The selection as XLSX…</source>
        <translation>A seleção como XLSX…</translation>
    </message>
    <message>
        <source>What is shown as CSV…</source>
        <translation>O que se vê como CSV…</translation>
    </message>
    <message>
        <source>What is shown as XLSX…</source>
        <translation>O que se vê como XLSX…</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Seleção</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Export {}</source>
        <translation>Exportar {}</translation>
    </message>
    <message>
        <source>{} rows exported to {}</source>
        <translation>linhas exportadas: {}, para {}</translation>
    </message>
    <message>
        <source>▲ NOT EXPORTED to {}: {}</source>
        <translation>▲ NÃO EXPORTADO para {}: {}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Move to its own window	{}</source>
        <translation>Mover para janela própria	{}</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>a brace that is not part of a {{field}}</source>
        <translation>uma chave que não faz parte de um {{field}}</translation>
    </message>
    <message>
        <source>a subject is one line</source>
        <translation>o assunto é uma só linha</translation>
    </message>
    <message>
        <source>a {kind} message has no such value; it has {fields}</source>
        <translation>uma mensagem {kind} não tem esse valor; tem {fields}</translation>
    </message>
    <message>
        <source>an e-mail needs a subject</source>
        <translation>um e-mail precisa de assunto</translation>
    </message>
    <message>
        <source>is a control or formatting character, not text</source>
        <translation>é um caractere de controle ou de formatação, não texto</translation>
    </message>
    <message>
        <source>is no field; did you mean {{{field}}}?</source>
        <translation>não é um campo; quis dizer {{{field}}}?</translation>
    </message>
    <message>
        <source>is no field; there are {fields}</source>
        <translation>não é um campo; há {fields}</translation>
    </message>
    <message>
        <source>it has {length} characters; at most {limit} fit</source>
        <translation>tem {length} caracteres; cabem no máximo {limit}</translation>
    </message>
    <message>
        <source>it must say {{{field}}}</source>
        <translation>deve dizer {{{field}}}</translation>
    </message>
    <message>
        <source>only an e-mail has a subject</source>
        <translation>só um e-mail tem assunto</translation>
    </message>
    <message>
        <source>only the plain name of a field may stand in braces: no attribute, index, conversion or format</source>
        <translation>entre chaves só pode estar o nome de um campo: sem atributo, índice, conversão ou formato</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>o texto está vazio</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>Approved by</source>
        <translation>Aprovado por</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>Escolha primeiro um modelo.</translation>
    </message>
    <message>
        <source>Enter or a double click changes the chosen template</source>
        <translation>Enter ou duplo clique altera o modelo escolhido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Buscar modelos</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Definido por</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>The words of this version</source>
        <translation>O texto desta versão</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>as it ships</source>
        <translation>o original</translation>
    </message>
    <message>
        <source>the house&apos;s own</source>
        <translation>da própria casa</translation>
    </message>
    <message>
        <source>{} templates, {} of them with words of this house. A change is approved by a supervisor.</source>
        <translation>{} modelos, {} deles com textos desta casa. Uma mudança é aprovada por um supervisor.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>At each call&apos;s &amp;deadline</source>
        <translation>No &amp;prazo de cada chamada</translation>
    </message>
    <message>
        <source>At this &amp;time</source>
        <translation>Neste &amp;horário</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>Neste horário</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>If the market is &amp;closed then: at its next open</source>
        <translation>Se o mercado estiver &amp;fechado: na próxima abertura</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo de ordem</translation>
    </message>
    <message>
        <source>Otherwise it does not fire, and the follow-up record says so.</source>
        <translation>Caso contrário não dispara, e o registro de acompanhamento o diz.</translation>
    </message>
    <message>
        <source>The time must be later than now on the market&apos;s clock.</source>
        <translation>O horário deve ser posterior a agora no relógio do mercado.</translation>
    </message>
    <message>
        <source>Ticks from it</source>
        <translation>Ticks de distância</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>has none</source>
        <translation>não tem</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>tem</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>contém</translation>
    </message>
    <message>
        <source>me</source>
        <translation>eu</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
</context>
<context>
    <name>TimePart</name>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>after</source>
        <translation>depois de</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes de</translation>
    </message>
    <message>
        <source>past</source>
        <translation>passado</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Accounts without a known call, in no sum: {}</source>
        <translation>Contas sem chamada conhecida, fora das somas: {}</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Call left</source>
        <translation>Chamada restante</translation>
    </message>
    <message>
        <source>Estimated reduction of the call</source>
        <translation>Redução estimada da chamada</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordens</translation>
    </message>
    <message>
        <source>Value{}</source>
        <translation>Valor{}</translation>
    </message>
</context>
<context>
    <name>TotalsStrip</name>
    <message>
        <source>Total call amount over the day</source>
        <translation>Total de margem a recompor ao longo do dia</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>WaitingSchedules</name>
    <message>
        <source>An automatic rule is changed in the policy.</source>
        <translation>Uma regra automática é alterada na política.</translation>
    </message>
    <message>
        <source>Automatic closes that wait or were missed</source>
        <translation>Encerramentos automáticos à espera ou perdidos</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Choose a schedule first.</source>
        <translation>Escolha primeiro um agendamento.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence em</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>It waits no more.</source>
        <translation>Não espera mais.</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo de ordem</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Definido por</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>at the deadline</source>
        <translation>no prazo</translation>
    </message>
    <message>
        <source>fixed time</source>
        <translation>horário fixo</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>política</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} e mais {}</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Accrued interest</source>
        <translation>Juros a receber</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>Margem sobre saldo devedor</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Patrimônio</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>Financiamento excedente</translation>
    </message>
    <message>
        <source>Futures, unrealised</source>
        <translation>Futuros, não realizado</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>Margem inicial</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>Patrimônio líquido disponível</translation>
    </message>
    <message>
        <source>Long positions</source>
        <translation>Posições compradas</translation>
    </message>
    <message>
        <source>MM / re-arm level</source>
        <translation>MM / nível de rearme</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>Saldo de margem</translation>
    </message>
    <message>
        <source>Margin-call requirement</source>
        <translation>Margem de chamada</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Valor patrimonial líquido</translation>
    </message>
    <message>
        <source>Option value, left out</source>
        <translation>Valor das opções, excluído</translation>
    </message>
    <message>
        <source>Short positions</source>
        <translation>Posições vendidas</translation>
    </message>
    <message>
        <source>Surplus or shortfall</source>
        <translation>Excedente ou falta</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>Valor de ações suspensas</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>Limite de negociação</translation>
    </message>
    <message>
        <source>Venue less model</source>
        <translation>Bolsa menos modelo</translation>
    </message>
    <message>
        <source>Why this call</source>
        <translation>Por que esta chamada</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Mark</source>
        <translation>Marcação</translation>
    </message>
    <message>
        <source>Part of the step</source>
        <translation>Parte da etapa</translation>
    </message>
    <message>
        <source>Positions and rates behind the step</source>
        <translation>Posições e taxas por trás da etapa</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Rule and rate row</source>
        <translation>Regra e linha de taxa</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>coeficiente</translation>
    </message>
    <message>
        <source>initial margin of the client&apos;s own working orders</source>
        <translation>margem inicial das ordens abertas do cliente</translation>
    </message>
    <message>
        <source>own orders</source>
        <translation>ordens próprias</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>política</translation>
    </message>
    <message>
        <source>the venue&apos;s own figure less the model&apos;s</source>
        <translation>valor da bolsa menos o do modelo</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>bolsa</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Choose a line for the plan of its account.</source>
        <translation>Escolha uma linha para ver o plano da conta.</translation>
    </message>
    <message>
        <source>No plan can cost less than {}.</source>
        <translation>Nenhum plano pode custar menos que {}.</translation>
    </message>
    <message>
        <source>Proven: no plan costs less.</source>
        <translation>Provado: nenhum plano custa menos.</translation>
    </message>
    <message>
        <source>Runner-up, cost {}: {}</source>
        <translation>Segundo melhor, custo {}: {}</translation>
    </message>
    <message>
        <source>Why these lines</source>
        <translation>Por que estas linhas</translation>
    </message>
    <message>
        <source>{} stays: {}</source>
        <translation>{} fica: {}</translation>
    </message>
    <message>
        <source>{} {}: {}, cost {}</source>
        <translation>{} {}: {}, custo {}</translation>
    </message>
    <message>
        <source>{}: the call cannot be cured in full; for {} {} it goes from {} to {}.</source>
        <translation>{}: a chamada não pode ser curada por inteiro; por {} {} ela vai de {} a {}.</translation>
    </message>
    <message>
        <source>{}: the cheapest cure costs {} {} and takes the call from {} to {}.</source>
        <translation>{}: a cura mais barata custa {} {} e leva a chamada de {} a {}.</translation>
    </message>
    <message>
        <source>{}: the cheapest cure is being worked out…</source>
        <translation>{}: calculando a cura mais barata…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A price or another figure of the account is not known.</source>
        <translation>Um preço ou outro valor da conta é desconhecido.</translation>
    </message>
    <message>
        <source>AUDITOR</source>
        <translation>AUDITOR</translation>
    </message>
    <message>
        <source>Accept as sent</source>
        <translation>Aceitar como enviada</translation>
    </message>
    <message>
        <source>Accrued interest</source>
        <translation>Juros a receber</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>After expiry</source>
        <translation>Após o vencimento</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Todas as posições</translation>
    </message>
    <message>
        <source>An automatic close that is later than this is missed and does not fire.</source>
        <translation>Um encerramento automático mais atrasado que isto é perdido e não dispara.</translation>
    </message>
    <message>
        <source>An e-mail needs a subject.</source>
        <translation>Um e-mail precisa de assunto.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Approve a proposal</source>
        <translation>Aprovar uma proposta</translation>
    </message>
    <message>
        <source>Arm the liquidation loop</source>
        <translation>Armar o ciclo de liquidação</translation>
    </message>
    <message>
        <source>Assign calls</source>
        <translation>Atribuir chamadas</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>No prazo</translation>
    </message>
    <message>
        <source>Auto-close</source>
        <translation>Encerramento automático</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Aguardando aprovação</translation>
    </message>
    <message>
        <source>Batch close</source>
        <translation>Encerramento em lote</translation>
    </message>
    <message>
        <source>Bought option</source>
        <translation>Opção comprada</translation>
    </message>
    <message>
        <source>Bought option, long term</source>
        <translation>Opção comprada de longo prazo</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>Margem a recompor</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Chamada encerrada</translation>
    </message>
    <message>
        <source>Call margin</source>
        <translation>Margem da chamada</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>Chamada aberta</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Cancelar ordens</translation>
    </message>
    <message>
        <source>Cancel pending</source>
        <translation>Cancelamento pendente</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>À vista</translation>
    </message>
    <message>
        <source>Cash account</source>
        <translation>Conta à vista</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>Alterar agendamento</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>Clear abnormal</source>
        <translation>Desmarcar excepcional</translation>
    </message>
    <message>
        <source>Close-out done</source>
        <translation>Encerramento concluído</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Encerrada</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>Posições encerradas</translation>
    </message>
    <message>
        <source>Closes FORCED and negative-equity calls at this time of the market&apos;s day.</source>
        <translation>Encerra chamadas FORÇADAS e de patrimônio negativo neste horário do mercado.</translation>
    </message>
    <message>
        <source>Closes any called account whose net assets fall below this amount.</source>
        <translation>Encerra qualquer conta chamada cujo patrimônio líquido caia abaixo deste valor.</translation>
    </message>
    <message>
        <source>Closes called accounts that hold options expiring today, at this time.</source>
        <translation>Encerra neste horário contas chamadas com opções que vencem hoje.</translation>
    </message>
    <message>
        <source>Closes called accounts that lack shares under covered calls, at this time.</source>
        <translation>Encerra neste horário contas chamadas sem as ações das opções cobertas.</translation>
    </message>
    <message>
        <source>Closes excess-financing calls past their deadline at this time.</source>
        <translation>Encerra neste horário chamadas de financiamento excedente com prazo vencido.</translation>
    </message>
    <message>
        <source>Closes intraday calls that are so many minutes past their deadline.</source>
        <translation>Encerra chamadas intradiárias com tantos minutos além do prazo.</translation>
    </message>
    <message>
        <source>Closes intraday calls whose net assets fall below this share of the FM.</source>
        <translation>Encerra chamadas intradiárias cujo patrimônio caia abaixo desta fração da FM.</translation>
    </message>
    <message>
        <source>Closes margin calls past their deadline at this time of the market&apos;s day.</source>
        <translation>Encerra neste horário do mercado chamadas de margem com prazo vencido.</translation>
    </message>
    <message>
        <source>Collar</source>
        <translation>Collar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Control replay</source>
        <translation>Controlar a reprodução</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversão</translation>
    </message>
    <message>
        <source>Covered call</source>
        <translation>Call coberta</translation>
    </message>
    <message>
        <source>Covered put</source>
        <translation>Put coberta</translation>
    </message>
    <message>
        <source>Covered recall</source>
        <translation>Recompra de opção coberta</translation>
    </message>
    <message>
        <source>Cure the call</source>
        <translation>Sanar a chamada</translation>
    </message>
    <message>
        <source>DEBIT ONLY</source>
        <translation>Só saldo devedor</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Daily reminder</source>
        <translation>Lembrete diário</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Deadline tomorrow</source>
        <translation>Prazo amanhã</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>Margem sobre saldo devedor</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Decline a proposal</source>
        <translation>Recusar uma proposta</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Derivatives</source>
        <translation>Derivativos</translation>
    </message>
    <message>
        <source>Did not fire</source>
        <translation>Não disparou</translation>
    </message>
    <message>
        <source>Due, held up</source>
        <translation>Na hora, retido</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correio eletrônico</translation>
    </message>
    <message>
        <source>ETF</source>
        <translation>ETF</translation>
    </message>
    <message>
        <source>EXCESS FINANCING</source>
        <translation>Financ. excedente</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>O de cada cliente</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Encerrar a chamada</translation>
    </message>
    <message>
        <source>Engage kill switch</source>
        <translation>Acionar parada de emergência</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Patrimônio</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>Excedente</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Isenta</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>FORCED</source>
        <translation>Forçado</translation>
    </message>
    <message>
        <source>FORCED at {}</source>
        <translation>Forçado em {}</translation>
    </message>
    <message>
        <source>FORCED reached</source>
        <translation>Chegou a Forçado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Executada</translation>
    </message>
    <message>
        <source>Financing used</source>
        <translation>Financiamento usado</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Disparado</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>Horário fixo</translation>
    </message>
    <message>
        <source>Forced margin</source>
        <translation>Margem de encerramento</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fundo</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>Futuro</translation>
    </message>
    <message>
        <source>IM RESTRICTED</source>
        <translation>RESTRITO POR IM</translation>
    </message>
    <message>
        <source>IM restricted</source>
        <translation>IM restrita</translation>
    </message>
    <message>
        <source>Immediate or cancel</source>
        <translation>Imediata ou cancelada</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>Margem inicial</translation>
    </message>
    <message>
        <source>Intraday</source>
        <translation>Intradiária</translation>
    </message>
    <message>
        <source>It does not trade.</source>
        <translation>Não está em negociação.</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Parada de emergência</translation>
    </message>
    <message>
        <source>LIQUIDATING</source>
        <translation>EM LIQUIDAÇÃO</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leveraged product</source>
        <translation>Produto alavancado</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limitada</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>Patrimônio líquido disponível</translation>
    </message>
    <message>
        <source>Liquidation</source>
        <translation>Liquidação</translation>
    </message>
    <message>
        <source>Liquidation ended</source>
        <translation>Liquidação encerrada</translation>
    </message>
    <message>
        <source>Liquidation started</source>
        <translation>Liquidação iniciada</translation>
    </message>
    <message>
        <source>Liquidation step</source>
        <translation>Etapa da liquidação</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Comprada</translation>
    </message>
    <message>
        <source>Long value</source>
        <translation>Valor comprado</translation>
    </message>
    <message>
        <source>MARGIN CALL</source>
        <translation>Chamada de margem</translation>
    </message>
    <message>
        <source>MISSED</source>
        <translation>PERDIDO</translation>
    </message>
    <message>
        <source>MM WARNING</source>
        <translation>AVISO DE MM</translation>
    </message>
    <message>
        <source>MM warning</source>
        <translation>Aviso de MM</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>Margem de manutenção</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margem</translation>
    </message>
    <message>
        <source>Margin-call margin</source>
        <translation>Margem de chamada</translation>
    </message>
    <message>
        <source>Mark abnormal</source>
        <translation>Marcar excepcional</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>A mercado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Mensagem enviada</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Move deadline</source>
        <translation>Alterar prazo</translation>
    </message>
    <message>
        <source>NEGATIVE EQUITY</source>
        <translation>PL negativo</translation>
    </message>
    <message>
        <source>Naked call</source>
        <translation>Call a descoberto</translation>
    </message>
    <message>
        <source>Naked put</source>
        <translation>Put a descoberto</translation>
    </message>
    <message>
        <source>Negative equity</source>
        <translation>PL negativo</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>Patrimônio líquido</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>Índice de patrimônio líquido</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>No price between 0 and 100 times the present one does it.</source>
        <translation>Nenhum preço entre 0 e 100 vezes o atual chega lá.</translation>
    </message>
    <message>
        <source>No rate row: 100 %</source>
        <translation>Sem linha de taxa: 100 %</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviadas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>Notificada</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opção</translation>
    </message>
    <message>
        <source>Option expired</source>
        <translation>Opção vencida</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>Noturna</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Palavras próprias</translation>
    </message>
    <message>
        <source>Partially filled</source>
        <translation>Parcialmente executada</translation>
    </message>
    <message>
        <source>Peg to ask</source>
        <translation>Atrelada à venda</translation>
    </message>
    <message>
        <source>Peg to bid</source>
        <translation>Atrelada à compra</translation>
    </message>
    <message>
        <source>Perpetual</source>
        <translation>Perpétuo</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Post-market</source>
        <translation>Pós-mercado</translation>
    </message>
    <message>
        <source>Pre-market</source>
        <translation>Pré-mercado</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Propor</translation>
    </message>
    <message>
        <source>Protective call</source>
        <translation>Call de proteção</translation>
    </message>
    <message>
        <source>Protective put</source>
        <translation>Put de proteção</translation>
    </message>
    <message>
        <source>Put into the house&apos;s frame as it is; nothing in it is read as a field.</source>
        <translation>Vai como está para o modelo da casa; nada nele é lido como campo.</translation>
    </message>
    <message>
        <source>Put secured by cash</source>
        <translation>Put garantida por caixa</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Recall notice</source>
        <translation>Aviso de recompra</translation>
    </message>
    <message>
        <source>Refresh short recalls</source>
        <translation>Atualizar recompras de vendidos</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitada</translation>
    </message>
    <message>
        <source>Release kill switch</source>
        <translation>Liberar parada de emergência</translation>
    </message>
    <message>
        <source>Resolve order</source>
        <translation>Resolver ordem</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devolvida</translation>
    </message>
    <message>
        <source>Reverse conversion</source>
        <translation>Conversão reversa</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Chamando</translation>
    </message>
    <message>
        <source>SAFE</source>
        <translation>SEGURO</translation>
    </message>
    <message>
        <source>SPECIAL LIQUIDATION</source>
        <translation>LIQUIDAÇÃO ESPECIAL</translation>
    </message>
    <message>
        <source>SUPERVISOR</source>
        <translation>SUPERVISOR</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Schedule a close</source>
        <translation>Agendar encerramento</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de novo</translation>
    </message>
    <message>
        <source>Send messages</source>
        <translation>Enviar mensagens</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Set faults</source>
        <translation>Definir falhas</translation>
    </message>
    <message>
        <source>Set holiday</source>
        <translation>Definir feriado</translation>
    </message>
    <message>
        <source>Set policy</source>
        <translation>Alterar política</translation>
    </message>
    <message>
        <source>Set recall status</source>
        <translation>Definir status da recompra</translation>
    </message>
    <message>
        <source>Set template</source>
        <translation>Definir modelo</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Vendida</translation>
    </message>
    <message>
        <source>Short recall</source>
        <translation>Recompra de ação vendida</translation>
    </message>
    <message>
        <source>Short shares</source>
        <translation>Ações vendidas</translation>
    </message>
    <message>
        <source>Short straddle or strangle</source>
        <translation>Straddle ou strangle vendido</translation>
    </message>
    <message>
        <source>Short value</source>
        <translation>Valor vendido</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Trava</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Stop messages</source>
        <translation>Parar mensagens</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspensa</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>Valor de ações suspensas</translation>
    </message>
    <message>
        <source>TRADER</source>
        <translation>OPERADOR</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>Mensagem de texto (SMS)</translation>
    </message>
    <message>
        <source>The account is not called.</source>
        <translation>A conta não tem chamada.</translation>
    </message>
    <message>
        <source>The account is there already.</source>
        <translation>A conta já está nesse ponto.</translation>
    </message>
    <message>
        <source>This channel cannot be used: {}</source>
        <translation>Este canal não pode ser usado: {}</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>Limite de negociação</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>Tipo alterado</translation>
    </message>
    <message>
        <source>UNPRICED</source>
        <translation>Sem preço</translation>
    </message>
    <message>
        <source>US floor of short shares</source>
        <translation>Piso dos EUA p/ ações vendidas</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecida</translation>
    </message>
    <message>
        <source>Until cancelled</source>
        <translation>Até cancelar</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>VIEWER</source>
        <translation>CONSULTA</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>Chamada de voz</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>À espera</translation>
    </message>
    <message>
        <source>Waiting for the open</source>
        <translation>À espera da abertura</translation>
    </message>
    <message>
        <source>Withdraw schedule</source>
        <translation>Retirar agendamento</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Em aberto</translation>
    </message>
    <message>
        <source>Write what the clients are to be told.</source>
        <translation>Escreva o que dizer aos clientes.</translation>
    </message>
    <message>
        <source>a close is on its way</source>
        <translation>um encerramento está a caminho</translation>
    </message>
    <message>
        <source>a close is still working</source>
        <translation>um encerramento ainda está aberto</translation>
    </message>
    <message>
        <source>a date and time in the client&apos;s zone</source>
        <translation>data e hora no fuso do cliente</translation>
    </message>
    <message>
        <source>a deadline in the client&apos;s zone</source>
        <translation>um prazo no fuso do cliente</translation>
    </message>
    <message>
        <source>a fraction, in percent</source>
        <translation>uma fração, em porcentagem</translation>
    </message>
    <message>
        <source>a name, on one line</source>
        <translation>um nome, em uma linha</translation>
    </message>
    <message>
        <source>a person declined the proposal</source>
        <translation>uma pessoa recusou a proposta</translation>
    </message>
    <message>
        <source>a person has to approve it</source>
        <translation>uma pessoa precisa aprovar</translation>
    </message>
    <message>
        <source>a person is needed</source>
        <translation>é preciso uma pessoa</translation>
    </message>
    <message>
        <source>a position was closed</source>
        <translation>uma posição foi encerrada</translation>
    </message>
    <message>
        <source>a price is too old</source>
        <translation>um preço é antigo demais</translation>
    </message>
    <message>
        <source>a proposal waits</source>
        <translation>uma proposta espera</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceito</translation>
    </message>
    <message>
        <source>an account that was taken over has no orders of its own</source>
        <translation>uma conta assumida não tem ordens próprias</translation>
    </message>
    <message>
        <source>an amount to be paid, rounded up</source>
        <translation>um valor a pagar, arredondado para cima</translation>
    </message>
    <message>
        <source>an amount with its currency</source>
        <translation>um valor com sua moeda</translation>
    </message>
    <message>
        <source>another schedule waits for it</source>
        <translation>outro agendamento já espera por ela</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprovado</translation>
    </message>
    <message>
        <source>at the cut-off</source>
        <translation>no corte</translation>
    </message>
    <message>
        <source>awaiting approval</source>
        <translation>aguarda aprovação</translation>
    </message>
    <message>
        <source>before expiry</source>
        <translation>antes do vencimento</translation>
    </message>
    <message>
        <source>before expiry (provisional)</source>
        <translation>antes do vencimento (provisório)</translation>
    </message>
    <message>
        <source>before the ex-dividend date</source>
        <translation>antes da data ex-dividendo</translation>
    </message>
    <message>
        <source>before the ex-dividend date (provisional)</source>
        <translation>antes da data ex-dividendo (provisório)</translation>
    </message>
    <message>
        <source>broken at {}</source>
        <translation>rompido em {}</translation>
    </message>
    <message>
        <source>called at {}</source>
        <translation>chamada em {}</translation>
    </message>
    <message>
        <source>cancel sent</source>
        <translation>cancelamento enviado</translation>
    </message>
    <message>
        <source>cancel the client&apos;s own orders</source>
        <translation>cancelar as ordens do próprio cliente</translation>
    </message>
    <message>
        <source>cancels are not all confirmed</source>
        <translation>nem todos os cancelamentos foram confirmados</translation>
    </message>
    <message>
        <source>client told</source>
        <translation>cliente avisado</translation>
    </message>
    <message>
        <source>close sent</source>
        <translation>encerramento enviado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>encerrado</translation>
    </message>
    <message>
        <source>closed out</source>
        <translation>encerrada por venda</translation>
    </message>
    <message>
        <source>closes, one a line (on one line in a short text)</source>
        <translation>encerramentos, um por linha (em uma linha só num texto curto)</translation>
    </message>
    <message>
        <source>cured at {}</source>
        <translation>recomposta em {}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>recusado</translation>
    </message>
    <message>
        <source>deficit booked</source>
        <translation>déficit lançado</translation>
    </message>
    <message>
        <source>do not fire</source>
        <translation>não disparar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>each pass begins with the figures</source>
        <translation>cada passagem começa pelos valores</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>encerrado</translation>
    </message>
    <message>
        <source>engaged</source>
        <translation>acionada</translation>
    </message>
    <message>
        <source>equity 0 at {}</source>
        <translation>patrimônio 0 em {}</translation>
    </message>
    <message>
        <source>equity above 0 at {}</source>
        <translation>patrimônio acima de 0 em {}</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>escalado</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>avaliado</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>saiu</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>disparar</translation>
    </message>
    <message>
        <source>first in the ranking of what frees margin</source>
        <translation>primeiro na classificação do que libera margem</translation>
    </message>
    <message>
        <source>futures</source>
        <translation>futuros</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>segurar</translation>
    </message>
    <message>
        <source>it has fired already</source>
        <translation>já disparou</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>foi retirado</translation>
    </message>
    <message>
        <source>market moved</source>
        <translation>o mercado se moveu</translation>
    </message>
    <message>
        <source>met</source>
        <translation>recomposta</translation>
    </message>
    <message>
        <source>met at {}</source>
        <translation>atendido em {}</translation>
    </message>
    <message>
        <source>negative equity: bought options</source>
        <translation>PL negativo: opções compradas</translation>
    </message>
    <message>
        <source>negative equity: futures</source>
        <translation>PL negativo: futuros</translation>
    </message>
    <message>
        <source>negative equity: sold options</source>
        <translation>PL negativo: opções vendidas</translation>
    </message>
    <message>
        <source>no calendar is published for that time</source>
        <translation>não há calendário publicado para esse horário</translation>
    </message>
    <message>
        <source>no longer FORCED at {}</source>
        <translation>deixa de ser Forçado em {}</translation>
    </message>
    <message>
        <source>no position is left and NAV is below 0</source>
        <translation>não resta posição e o valor patrimonial é negativo</translation>
    </message>
    <message>
        <source>no usable address</source>
        <translation>nenhum endereço utilizável</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>não aprovado</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing can be closed</source>
        <translation>nada pode ser encerrado</translation>
    </message>
    <message>
        <source>nothing can be filled inside the bands</source>
        <translation>nada pode ser executado dentro das faixas</translation>
    </message>
    <message>
        <source>nothing is going on</source>
        <translation>nada em andamento</translation>
    </message>
    <message>
        <source>nothing is to be closed</source>
        <translation>não há nada a encerrar</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>em aberto</translation>
    </message>
    <message>
        <source>own orders are being cancelled</source>
        <translation>ordens próprias sendo canceladas</translation>
    </message>
    <message>
        <source>past the deadline</source>
        <translation>prazo vencido</translation>
    </message>
    <message>
        <source>positions, one a line (on one line in a short text)</source>
        <translation>posições, uma por linha (em uma linha só num texto curto)</translation>
    </message>
    <message>
        <source>prices, depth or cash changed</source>
        <translation>preços, livro ou caixa mudaram</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>quiet hours of the client</source>
        <translation>horário de silêncio do cliente</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>classificado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeitado</translation>
    </message>
    <message>
        <source>released</source>
        <translation>liberada</translation>
    </message>
    <message>
        <source>sessions after the trigger</source>
        <translation>sessões após o gatilho</translation>
    </message>
    <message>
        <source>sessions after the trigger (provisional)</source>
        <translation>sessões após o gatilho (provisório)</translation>
    </message>
    <message>
        <source>shares or contracts</source>
        <translation>ações ou contratos</translation>
    </message>
    <message>
        <source>sold options</source>
        <translation>opções vendidas</translation>
    </message>
    <message>
        <source>special liquidation: bought options</source>
        <translation>liquidação especial: opções compradas</translation>
    </message>
    <message>
        <source>special liquidation: futures</source>
        <translation>liquidação especial: futuros</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>assunto</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>assumido</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>text of several lines</source>
        <translation>texto de várias linhas</translation>
    </message>
    <message>
        <source>that time is past</source>
        <translation>esse horário já passou</translation>
    </message>
    <message>
        <source>the account is armed to observe only</source>
        <translation>a conta está armada só para observar</translation>
    </message>
    <message>
        <source>the account is marked do not close</source>
        <translation>a conta está marcada como não encerrar</translation>
    </message>
    <message>
        <source>the broker cannot be reached</source>
        <translation>a corretora não responde</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>a chamada terminou</translation>
    </message>
    <message>
        <source>the call is abnormal</source>
        <translation>a chamada é um caso excepcional</translation>
    </message>
    <message>
        <source>the client wants none on this channel</source>
        <translation>o cliente não quer nada neste canal</translation>
    </message>
    <message>
        <source>the close was answered</source>
        <translation>o encerramento foi respondido</translation>
    </message>
    <message>
        <source>the closes sent brought nothing</source>
        <translation>os encerramentos enviados não trouxeram nada</translation>
    </message>
    <message>
        <source>the condition began to hold</source>
        <translation>a condição passou a valer</translation>
    </message>
    <message>
        <source>the deadline is provisional</source>
        <translation>o prazo é provisório</translation>
    </message>
    <message>
        <source>the deficit is booked</source>
        <translation>o déficit foi lançado</translation>
    </message>
    <message>
        <source>the engine was not there at that time</source>
        <translation>o motor não estava lá nesse horário</translation>
    </message>
    <message>
        <source>the figures are unknown</source>
        <translation>os valores são desconhecidos</translation>
    </message>
    <message>
        <source>the kill switch is engaged</source>
        <translation>a parada geral está acionada</translation>
    </message>
    <message>
        <source>the limits refuse an order of it</source>
        <translation>os limites recusam uma ordem dela</translation>
    </message>
    <message>
        <source>the liquidation ended</source>
        <translation>a liquidação terminou</translation>
    </message>
    <message>
        <source>the market is closed then</source>
        <translation>o mercado está fechado então</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>a nota</translation>
    </message>
    <message>
        <source>the policy&apos;s greatest number of steps is reached</source>
        <translation>atingido o máximo de passos da política</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>o motivo</translation>
    </message>
    <message>
        <source>the snapshot is too old</source>
        <translation>o retrato é antigo demais</translation>
    </message>
    <message>
        <source>the state was entered</source>
        <translation>o estado começou</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>a situação</translation>
    </message>
    <message>
        <source>the target is reached</source>
        <translation>a meta foi atingida</translation>
    </message>
    <message>
        <source>the venue&apos;s figures and the model are too far apart</source>
        <translation>os valores da bolsa e o modelo divergem demais</translation>
    </message>
    <message>
        <source>the whole position is closed without asking what it frees</source>
        <translation>a posição inteira é encerrada sem ver o que libera</translation>
    </message>
    <message>
        <source>these orders are not wholly reducing</source>
        <translation>estas ordens não são só de redução</translation>
    </message>
    <message>
        <source>told today already</source>
        <translation>já avisado hoje</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>transferida</translation>
    </message>
    <message>
        <source>wait for the open</source>
        <translation>esperar a abertura</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>esperou</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>dispensada</translation>
    </message>
    <message>
        <source>what could be filled frees nothing</source>
        <translation>o que poderia ser executado nada libera</translation>
    </message>
    <message>
        <source>what its figures follow from is not all known</source>
        <translation>nem tudo de que seus valores dependem é conhecido</translation>
    </message>
    <message>
        <source>would act, is not armed to</source>
        <translation>agiria, mas não está armado</translation>
    </message>
    <message>
        <source>{} {} {} at {} or better, worth {}</source>
        <translation>{} {} {} a {} ou melhor, valor {}</translation>
    </message>
</context>
</TS>
