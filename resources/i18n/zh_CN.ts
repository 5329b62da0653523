<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Abnormal</name>
    <message>
        <source>Abnormal</source>
        <translation>异常单</translation>
    </message>
    <message>
        <source>No call is set aside as abnormal.</source>
        <translation>没有被列为异常单的追缴。</translation>
    </message>
</context>
<context>
    <name>AcceptMessageDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>Accept a message as sent</source>
        <translation>将消息确认为已发送</translation>
    </message>
    <message>
        <source>Accept as sent</source>
        <translation>确认为已发送</translation>
    </message>
    <message>
        <source>How you know: who said it, when</source>
        <translation>依据：谁在何时所说</translation>
    </message>
    <message>
        <source>Leave it unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived. What you say here counts as what happened.</source>
        <translation>无人知道是否送达。您在此所说将视为事实。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Dock all as tabs</source>
        <translation>全部停靠为标签页</translation>
    </message>
    <message>
        <source>Docked as a tab; a click floats it.</source>
        <translation>已停靠为标签页；点击后浮动。</translation>
    </message>
    <message>
        <source>Float all</source>
        <translation>全部浮动</translation>
    </message>
    <message>
        <source>Floats; a click docks it.</source>
        <translation>浮动中；点击后停靠。</translation>
    </message>
    <message>
        <source>No account is docked as a tab.</source>
        <translation>没有账户停靠为标签页。</translation>
    </message>
    <message>
        <source>No account window floats.</source>
        <translation>没有浮动的账户窗口。</translation>
    </message>
</context>
<context>
    <name>AccountWindow</name>
    <message>
        <source>Cash by currency</source>
        <translation>现金明细</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Close (C) is for recall {}: buy back {}</source>
        <translation>平仓（C）针对追收 {}：买回 {}</translation>
    </message>
    <message>
        <source>Closing in progress</source>
        <translation>平仓进行中</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>过往追缴</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No call of this account is open.</source>
        <translation>该账号没有未结清的追缴。</translation>
    </message>
    <message>
        <source>Option strategies</source>
        <translation>期权策略</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>资产总览</translation>
    </message>
    <message>
        <source>Pages of the account</source>
        <translation>账户页面</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓明细</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>The engine has not answered. What is shown is the last it said.</source>
        <translation>引擎未应答。所示为其最后给出的数据。</translation>
    </message>
    <message>
        <source>Why this call</source>
        <translation>追缴原因</translation>
    </message>
    <message>
        <source>choose a step for its positions and rates</source>
        <translation>选择一步以查看其持仓和比率</translation>
    </message>
    <message>
        <source>waiting for the engine&apos;s answer…</source>
        <translation>正在等待引擎应答…</translation>
    </message>
    <message>
        <source>{} lines</source>
        <translation>{} 条</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Abnormal</source>
        <translation>异常单</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分派给我</translation>
    </message>
    <message>
        <source>Auto-close…</source>
        <translation>设置自动平仓…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>平仓…</translation>
    </message>
    <message>
        <source>Deadline…</source>
        <translation>截止日期…</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>End call…</source>
        <translation>结束追缴…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>发送消息…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Voice…</source>
        <translation>发送语音消息…</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activity</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>{}: NOT SUBMITTED, {}. Trying again is safe.</source>
        <translation>{}：未提交，{}。可安全重试。</translation>
    </message>
    <message>
        <source>▲ awaiting approval by a supervisor other than {}</source>
        <translation>▲ 等待 {} 以外的主管批准</translation>
    </message>
    <message>
        <source>▲ declined</source>
        <translation>▲ 未批准</translation>
    </message>
    <message>
        <source>▲ expired</source>
        <translation>▲ 已过期</translation>
    </message>
    <message>
        <source>▲ failed</source>
        <translation>▲ 失败</translation>
    </message>
    <message>
        <source>▲ rejected</source>
        <translation>▲ 已拒绝</translation>
    </message>
</context>
<context>
    <name>AddFilter</name>
    <message>
        <source>+ filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Amounts, ratios, ages</source>
        <translation>金额、比率、时长</translation>
    </message>
    <message>
        <source>Asked by me</source>
        <translation>由我提出</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>由我负责</translation>
    </message>
    <message>
        <source>Filter by a column</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>Of today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Symbol held…</source>
        <translation>持有代码…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Types and codes</source>
        <translation>类型和代码</translation>
    </message>
</context>
<context>
    <name>AlertPage</name>
    <message>
        <source>Abnormal</source>
        <translation>异常单</translation>
    </message>
    <message>
        <source>Debit only</source>
        <translation>仅欠款</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超额融资</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>强平</translation>
    </message>
    <message>
        <source>Long outstanding (&gt; {} d)</source>
        <translation>长期未结清追保金额（&gt; {} 天）</translation>
    </message>
    <message>
        <source>Margin calls</source>
        <translation>Margin Call</translation>
    </message>
    <message>
        <source>Negative equity</source>
        <translation>负资产</translation>
    </message>
    <message>
        <source>Total call amount{}</source>
        <translation>合计追保金额{}</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>无法估值</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>截至 {}</translation>
    </message>
    <message>
        <source>{} alerts have no figure and are not in this sum</source>
        <translation>{} 条预警没有金额，未计入合计</translation>
    </message>
    <message>
        <source>{} · call amount unknown</source>
        <translation>{} · 应追缴未知</translation>
    </message>
    <message>
        <source>{} · call amount {} {}</source>
        <translation>{} · 应追缴 {} {}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>&apos;{code}&apos; is not a known exchange calendar code</source>
        <translation>“{code}”不是已知的交易所日历代码</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not a known exchange calendar code; did you mean {near}?</source>
        <translation>“{code}”不是已知的交易所日历代码；您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>Deribit is live and cannot be steered</source>
        <translation>Deribit 是实盘，无法控制</translation>
    </message>
    <message>
        <source>a book of files is live and cannot be steered</source>
        <translation>来自文件的账簿是实盘，无法控制</translation>
    </message>
    <message>
        <source>a deadline is moved by at least one session, not {sessions}</source>
        <translation>截止时间至少须移动一个交易日，而不是 {sessions}</translation>
    </message>
    <message>
        <source>a deadline must be later than now; {at:moment} is past</source>
        <translation>截止时间必须晚于现在；{at:moment} 已经过去</translation>
    </message>
    <message>
        <source>a fill needs its price</source>
        <translation>成交须注明价格</translation>
    </message>
    <message>
        <source>a second person must be asked before the hard limit, not above it ({values})</source>
        <translation>须在硬性上限之前而不是之上要求双人复核（{values}）</translation>
    </message>
    <message>
        <source>accepted by {user}: {reason}</source>
        <translation>由 {user} 确认：{reason}</translation>
    </message>
    <message>
        <source>all its orders were taken back</source>
        <translation>其全部订单已被撤回</translation>
    </message>
    <message>
        <source>an account may not be closed by force before it is called ({values})</source>
        <translation>账号在追缴之前不得强制平仓（{values}）</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 项</translation>
    </message>
    <message>
        <source>approved by {user} already</source>
        <translation>已由 {user} 批准</translation>
    </message>
    <message>
        <source>as of {at:moment}</source>
        <translation>截至 {at:moment}</translation>
    </message>
    <message>
        <source>collars must widen: collar &lt;= collar_illiquid &lt;= collar_max ({values})</source>
        <translation>价格限幅须逐级放宽：collar &lt;= collar_illiquid &lt;= collar_max（{values}）</translation>
    </message>
    <message>
        <source>command {command_id} does not wait for approval</source>
        <translation>指令 {command_id} 并未在等待批准</translation>
    </message>
    <message>
        <source>command {command_id} waited too long: it was asked about another market</source>
        <translation>指令 {command_id} 等待过久：提出时的行情已不同</translation>
    </message>
    <message>
        <source>declined by {user}: {reason}</source>
        <translation>由 {user} 拒绝：{reason}</translation>
    </message>
    <message>
        <source>desk {desk} ({user}) stopped answering at {at:moment}</source>
        <translation>工作台 {desk}（{user}）自 {at:moment} 起没有回应</translation>
    </message>
    <message>
        <source>engaged already by {user}: {reason}</source>
        <translation>已由 {user} 启用：{reason}</translation>
    </message>
    <message>
        <source>given up after {attempts} attempts</source>
        <translation>尝试 {attempts} 次后放弃</translation>
    </message>
    <message>
        <source>holds other short options, which the policy leaves alone</source>
        <translation>持有其他空头期权，政策规定不予处理</translation>
    </message>
    <message>
        <source>holiday of {market} on {on:day}</source>
        <translation>{market} 于 {on:day} 的假期</translation>
    </message>
    <message>
        <source>in the {part:message_part}</source>
        <translation>在{part:message_part}中</translation>
    </message>
    <message>
        <source>it could not be written, so there is nothing to send again</source>
        <translation>该消息未能写成，因此没有内容可再次发送</translation>
    </message>
    <message>
        <source>it has not been sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>it is not engaged</source>
        <translation>紧急停止并未启用</translation>
    </message>
    <message>
        <source>it is not set up</source>
        <translation>尚未设置</translation>
    </message>
    <message>
        <source>it opens at or after the end of its session</source>
        <translation>开市时间不早于收市时间</translation>
    </message>
    <message>
        <source>its deadline is {now:moment} by now, not {seen:moment}</source>
        <translation>其截止时间现为 {now:moment}，而不是 {seen:moment}</translation>
    </message>
    <message>
        <source>its hours overlap the next session</source>
        <translation>其交易时间与下一交易日重叠</translation>
    </message>
    <message>
        <source>its order is not known</source>
        <translation>其订单未知</translation>
    </message>
    <message>
        <source>its orders ended long ago</source>
        <translation>其订单早已结束</translation>
    </message>
    <message>
        <source>its time had passed by too much</source>
        <translation>其时间已错过太久</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>手动推进</translation>
    </message>
    <message>
        <source>must be a table of keys</source>
        <translation>必须是一组键</translation>
    </message>
    <message>
        <source>must be {demand}</source>
        <translation>必须是：{demand}</translation>
    </message>
    <message>
        <source>neither a day nor a number of sessions</source>
        <translation>既没有日期，也没有交易日数</translation>
    </message>
    <message>
        <source>no broker has left its address yet</source>
        <translation>尚无券商留下地址</translation>
    </message>
    <message>
        <source>no price to buy at</source>
        <translation>没有可买入的价格</translation>
    </message>
    <message>
        <source>no word from the broker yet</source>
        <translation>尚未收到券商的消息</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>nobody approved it within {minutes} minutes</source>
        <translation>{minutes} 分钟内无人批准</translation>
    </message>
    <message>
        <source>nobody decides on their own request</source>
        <translation>任何人不得审批自己的申请</translation>
    </message>
    <message>
        <source>nobody knows whether it was sent; sent again by {user}</source>
        <translation>无人知道是否已发出；由 {user} 再次发送</translation>
    </message>
    <message>
        <source>none of its orders waits any more</source>
        <translation>其订单均已不再等待</translation>
    </message>
    <message>
        <source>none of these calls waits for this automatic close</source>
        <translation>这些追缴均不在等待此自动平仓</translation>
    </message>
    <message>
        <source>none of these messages waits any more</source>
        <translation>这些消息均已不再等待</translation>
    </message>
    <message>
        <source>none of these orders is working any more</source>
        <translation>这些订单均已不再有效</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>未平仓</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>nothing has to be closed any more</source>
        <translation>已无须平仓</translation>
    </message>
    <message>
        <source>nothing is noted: status, reason and comment are all left as they are</source>
        <translation>没有任何备注：状态、原因和备注均保持不变</translation>
    </message>
    <message>
        <source>nothing is proposed for {account}</source>
        <translation>没有针对 {account} 的提议</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>positions worth {value:,.2f} may be closed without asking, the limit is {limit:,.2f}</source>
        <translation>价值 {value:,.2f} 的持仓可不经询问平仓，上限为 {limit:,.2f}</translation>
    </message>
    <message>
        <source>quiet hours until {at:moment}</source>
        <translation>静默时段至 {at:moment}</translation>
    </message>
    <message>
        <source>rearm must lie below target, or a liquidation would start again where it ended ({values})</source>
        <translation>rearm 必须低于 target，否则强制平仓会在结束之处重新开始（{values}）</translation>
    </message>
    <message>
        <source>replay of real prices</source>
        <translation>真实行情回放</translation>
    </message>
    <message>
        <source>resolved by {user}: {evidence}</source>
        <translation>由 {user} 认定：{evidence}</translation>
    </message>
    <message>
        <source>rung up {count} times</source>
        <translation>已拨打 {count} 次</translation>
    </message>
    <message>
        <source>stopped by {user}</source>
        <translation>由 {user} 停止</translation>
    </message>
    <message>
        <source>the account was armed to {mode:armed_mode}</source>
        <translation>该账号已设为：{mode:armed_mode}</translation>
    </message>
    <message>
        <source>the broker cannot be reached ({error})</source>
        <translation>无法连接券商（{error}）</translation>
    </message>
    <message>
        <source>the broker did not answer in time</source>
        <translation>券商未及时答复</translation>
    </message>
    <message>
        <source>the broker does not report the account</source>
        <translation>券商未报告该账号</translation>
    </message>
    <message>
        <source>the broker has not been asked yet</source>
        <translation>尚未询问券商</translation>
    </message>
    <message>
        <source>the calendar is published to {until:day} only</source>
        <translation>日历只公布到 {until:day}</translation>
    </message>
    <message>
        <source>the calendar {market} begins on {since:day}, after {at:moment}</source>
        <translation>日历 {market} 始于 {since:day}，晚于 {at:moment}</translation>
    </message>
    <message>
        <source>the connection broke ({error})</source>
        <translation>连接中断（{error}）</translation>
    </message>
    <message>
        <source>the daily message falls into the quiet hours and would never be sent ({values})</source>
        <translation>每日消息落在静默时段内，将永远不会发送（{values}）</translation>
    </message>
    <message>
        <source>the data end here</source>
        <translation>数据到此为止</translation>
    </message>
    <message>
        <source>the day has two rows</source>
        <translation>该日有两行记录</translation>
    </message>
    <message>
        <source>the day is no published session, so it needs an open and a close</source>
        <translation>该日不是公布的交易日，因此须注明开市和收市时间</translation>
    </message>
    <message>
        <source>the embedded broker cannot be started: {error}</source>
        <translation>无法启动内置券商：{error}</translation>
    </message>
    <message>
        <source>the embedded broker ended with code {code}; {log} says why; it is started again</source>
        <translation>内置券商以代码 {code} 结束；原因见 {log}；正在重新启动</translation>
    </message>
    <message>
        <source>the embedded broker is back</source>
        <translation>内置券商已恢复</translation>
    </message>
    <message>
        <source>the embedded broker is starting</source>
        <translation>内置券商正在启动</translation>
    </message>
    <message>
        <source>the engine stopped before the answer came</source>
        <translation>引擎在收到答复之前停止</translation>
    </message>
    <message>
        <source>the link failed: {fault}</source>
        <translation>连接失败：{fault}</translation>
    </message>
    <message>
        <source>the machine may not act on older prices than a person ({values})</source>
        <translation>机器所用价格不得比人工所用的更旧（{values}）</translation>
    </message>
    <message>
        <source>the market is closed and has hours</source>
        <translation>既标为休市又有交易时间</translation>
    </message>
    <message>
        <source>the proposal for {account} is another one by now; look again</source>
        <translation>针对 {account} 的提议现已不同；请再看一次</translation>
    </message>
    <message>
        <source>the proposal for {account} waited too long: it is about another market</source>
        <translation>针对 {account} 的提议等待过久：行情已不同</translation>
    </message>
    <message>
        <source>the provider answered {code}</source>
        <translation>服务商答复 {code}</translation>
    </message>
    <message>
        <source>the provider cannot be reached ({error})</source>
        <translation>无法连接服务商（{error}）</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>服务商未及时答复</translation>
    </message>
    <message>
        <source>the share that warns may not be above the one that refuses ({values})</source>
        <translation>警告的比例不得高于拒绝的比例（{values}）</translation>
    </message>
    <message>
        <source>the user name or password was refused ({code})</source>
        <translation>用户名或密码被拒绝（{code}）</translation>
    </message>
    <message>
        <source>the value would have run out at {at:moment}, which is in the past</source>
        <translation>该值的有效期止于 {at:moment}，已经过去</translation>
    </message>
    <message>
        <source>there is no message {message}</source>
        <translation>没有消息 {message}</translation>
    </message>
    <message>
        <source>there is no such automatic close, or it has ended for all its calls</source>
        <translation>没有这样的自动平仓，或其所有追缴均已结束</translation>
    </message>
    <message>
        <source>this engine does not know the command {command}</source>
        <translation>此引擎不认识指令 {command}</translation>
    </message>
    <message>
        <source>this is a table of keys, not a key</source>
        <translation>这是一组键，不是单个键</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>unknown key; did you mean {near}?</source>
        <translation>未知的键；您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>version {newest} is in force by now, not {seen}</source>
        <translation>现已生效的是第 {newest} 版，而不是第 {seen} 版</translation>
    </message>
    <message>
        <source>version {version} is in force</source>
        <translation>第 {version} 版已生效</translation>
    </message>
    <message>
        <source>was valid until {at:moment}</source>
        <translation>有效期至 {at:moment}</translation>
    </message>
    <message>
        <source>with {faults} faults</source>
        <translation>带 {faults} 故障</translation>
    </message>
    <message>
        <source>words for {message:message_kind} {language} {channel:channel}: {reason}</source>
        <translation>{message:message_kind} {language} {channel:channel} 的文字：{reason}</translation>
    </message>
    <message>
        <source>{account} is no derivatives account</source>
        <translation>{account} 不是衍生品账号</translation>
    </message>
    <message>
        <source>{account} is not an account of this broker</source>
        <translation>{account} 不是此券商的账号</translation>
    </message>
    <message>
        <source>{address} was refused: {why}</source>
        <translation>{address} 被拒绝：{why}</translation>
    </message>
    <message>
        <source>{alert} has a provisional deadline: its calendar ends before it</source>
        <translation>{alert} 的截止时间为暂定：其日历在此之前结束</translation>
    </message>
    <message>
        <source>{alert} has an automatic close already, set by {by}: change or withdraw that one</source>
        <translation>{alert} 已有自动平仓，由 {by} 设置：请更改或撤回该项</translation>
    </message>
    <message>
        <source>{alert} is abnormal</source>
        <translation>{alert} 为异常单</translation>
    </message>
    <message>
        <source>{alert} is abnormal already</source>
        <translation>{alert} 已是异常单</translation>
    </message>
    <message>
        <source>{alert} is assigned to {now:person} by now, not to {seen:person}</source>
        <translation>{alert} 现由 {now:person} 负责，而不是 {seen:person}</translation>
    </message>
    <message>
        <source>{alert} is not abnormal</source>
        <translation>{alert} 不是异常单</translation>
    </message>
    <message>
        <source>{alert} is not open</source>
        <translation>{alert} 已不存在</translation>
    </message>
    <message>
        <source>{alert} is of an account that is marked do not close</source>
        <translation>{alert} 的账号标记为不平仓</translation>
    </message>
    <message>
        <source>{alert} would be closed after the end of its market&apos;s published calendar</source>
        <translation>{alert} 的平仓时间在其市场已公布日历结束之后</translation>
    </message>
    <message>
        <source>{alert} would be closed in the past</source>
        <translation>{alert} 的平仓时间已经过去</translation>
    </message>
    <message>
        <source>{alert} would be closed while its market is closed: let it wait for the next open</source>
        <translation>{alert} 的平仓时间正值其市场休市：请让其等待下一次开市</translation>
    </message>
    <message>
        <source>{alert}: {by} changed {field:note_field} from &apos;{before}&apos; to &apos;{after}&apos; at {at:moment}</source>
        <translation>{alert}：{by} 于 {at:moment} 将{field:note_field}由“{before}”改为“{after}”</translation>
    </message>
    <message>
        <source>{by} changed it at {at:moment}: it is version {version} now</source>
        <translation>{by} 于 {at:moment} 已更改：现为第 {version} 版</translation>
    </message>
    <message>
        <source>{cancelled} cancelled, {asked} asked of the broker</source>
        <translation>已撤单 {cancelled}，已请券商撤单 {asked}</translation>
    </message>
    <message>
        <source>{channel:channel} cannot be used</source>
        <translation>{channel:channel} 无法使用</translation>
    </message>
    <message>
        <source>{command:command} of {user}: {state:command_state}</source>
        <translation>{user} 的“{command:command}”：{state:command_state}</translation>
    </message>
    <message>
        <source>{count} armed to {mode:armed_mode}</source>
        <translation>已设为“{mode:armed_mode}”的账号：{count}</translation>
    </message>
    <message>
        <source>{count} calls are more than the {limit} accounts of a batch</source>
        <translation>{count} 笔追缴多于一批的 {limit} 个账号</translation>
    </message>
    <message>
        <source>{count} could not be written</source>
        <translation>未能写成：{count}</translation>
    </message>
    <message>
        <source>{count} messages queued</source>
        <translation>已排队的消息：{count}</translation>
    </message>
    <message>
        <source>{count} messages stopped</source>
        <translation>已停止的消息：{count}</translation>
    </message>
    <message>
        <source>{count} of them provisional: their calendars end before that</source>
        <translation>其中 {count} 个为暂定：其日历在此之前结束</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>订单：{count}</translation>
    </message>
    <message>
        <source>{count} orders approved by {user}</source>
        <translation>由 {user} 批准的订单：{count}</translation>
    </message>
    <message>
        <source>{count} over already</source>
        <translation>已经结束：{count}</translation>
    </message>
    <message>
        <source>{count} {state:order_state}</source>
        <translation>{state:order_state}：{count}</translation>
    </message>
    <message>
        <source>{field} of the command does not hold: {fault}</source>
        <translation>指令的 {field} 无效：{fault}</translation>
    </message>
    <message>
        <source>{filled} of {quantity} are known to be filled already</source>
        <translation>已知 {quantity} 中已成交 {filled}</translation>
    </message>
    <message>
        <source>{key} from {old} to {new} loosens a control</source>
        <translation>{key} 由 {old} 改为 {new} 会放宽控制</translation>
    </message>
    <message>
        <source>{key} is now {new} (was {old})</source>
        <translation>{key} 现为 {new}（原为 {old}）</translation>
    </message>
    <message>
        <source>{market} has no session in the fortnight before {on:day}</source>
        <translation>{market} 在 {on:day} 之前的两周内没有交易日</translation>
    </message>
    <message>
        <source>{market} is closed on {on:day}</source>
        <translation>{market} 于 {on:day} 休市</translation>
    </message>
    <message>
        <source>{market} is published to {until:day} only</source>
        <translation>{market} 的日历只公布到 {until:day}</translation>
    </message>
    <message>
        <source>{message} is not unknown</source>
        <translation>{message} 并非状态未知</translation>
    </message>
    <message>
        <source>{on:day} is no session of {market}</source>
        <translation>{on:day} 不是 {market} 的交易日</translation>
    </message>
    <message>
        <source>{order} is not unknown</source>
        <translation>{order} 并非状态未知</translation>
    </message>
    <message>
        <source>{part:message_part}, line {line}, &apos;{value}&apos;</source>
        <translation>{part:message_part}，第 {line} 行，“{value}”</translation>
    </message>
    <message>
        <source>{recall}: {by} said {status:recall_status} meanwhile: {reason}</source>
        <translation>{recall}：{by} 其间已标为“{status:recall_status}”：{reason}</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <translation>{speed} 倍速</translation>
    </message>
    <message>
        <source>{user} is not a user of this store, or is disabled</source>
        <translation>{user} 不是此存储的用户，或已停用</translation>
    </message>
    <message>
        <source>{user} is {role:role}; {command:command} needs {needed:role}</source>
        <translation>{user} 的角色为 {role:role}；“{command:command}”需要 {needed:role}</translation>
    </message>
    <message>
        <source>{value:,.2f} is above {limit:,.2f}: a supervisor approves that</source>
        <translation>{value:,.2f} 高于 {limit:,.2f}：须由主管批准</translation>
    </message>
    <message>
        <source>{waiting} waiting orders cancelled, {working} working ones asked back</source>
        <translation>等待中的订单已撤单 {waiting}，有效订单已要求撤单 {working}</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请值</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>现行值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>越权处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Why a second person</source>
        <translation>为何需要第二人</translation>
    </message>
    <message>
        <source>closes what is marked do not close</source>
        <translation>平掉标记为不可平仓的账户</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{} at desk {}, {}</source>
        <translation>{}，工作台 {}，{}</translation>
    </message>
    <message>
        <source>{} orders in {} accounts, worth {} in the reporting currency</source>
        <translation>{} 笔订单，{} 个账户，以报告货币计值 {}</translation>
    </message>
    <message>
        <source>{} orders in {} accounts, {} of them without a known value</source>
        <translation>{} 笔订单，{} 个账户，其中 {} 笔市值未知</translation>
    </message>
</context>
<context>
    <name>ApprovalsDialog</name>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Declining needs a reason.</source>
        <translation>拒绝须说明原因。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>没有待批准的申请。</translation>
    </message>
    <message>
        <source>Reason, for declining</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Requests awaiting approval</source>
        <translation>待批准的申请</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>待处理的申请</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
</context>
<context>
    <name>ArmAccountsDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>须填写原因。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Arm the liquidation loop</source>
        <translation>启用强制平仓流程</translation>
    </message>
    <message>
        <source>How far the loop may go</source>
        <translation>流程可以做到哪一步</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Positions worth more than {} need a second person to agree.</source>
        <translation>持仓价值超过 {} 须由第二人同意。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The loop proposes each cancel and close and waits for a person.</source>
        <translation>流程提出每一笔撤单和平仓，等待人工批准。</translation>
    </message>
    <message>
        <source>The loop writes down what it would do. It cancels and closes nothing.</source>
        <translation>流程只记录将会如何处理，不撤单也不平仓。</translation>
    </message>
    <message>
        <source>Working out what the loop would do now…</source>
        <translation>正在计算流程目前会如何处理…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>另 {} 笔</translation>
    </message>
    <message>
        <source>{}, now it would cancel {} orders and close {}; MM % would go from {} to {}.</source>
        <translation>{}，目前将撤单 {} 笔委托并平仓 {}；MM % 由 {} 变为 {}。</translation>
    </message>
    <message>
        <source>{}, now it would do nothing.</source>
        <translation>{}，目前不会做任何处理。</translation>
    </message>
    <message>
        <source>{}: computing…</source>
        <translation>{}：计算中…</translation>
    </message>
    <message>
        <source>{}: the loop cannot work on it: {}</source>
        <translation>{}：流程无法处理：{}</translation>
    </message>
    <message>
        <source>… and {} more accounts</source>
        <translation>… 另有 {} 个账户</translation>
    </message>
    <message>
        <source>▲ The loop cancels the client&apos;s orders and closes positions without asking.</source>
        <translation>▲ 流程不经询问即对客户委托撤单并平仓。</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Sent; waiting for the engine…</source>
        <translation>已提交；等待引擎…</translation>
    </message>
    <message>
        <source>▲ NOT SUBMITTED: {}. Trying again is safe.</source>
        <translation>▲ 未提交：{}。可安全重试。</translation>
    </message>
    <message>
        <source>▲ Not done: {}</source>
        <translation>▲ 未完成：{}</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>All facts of the chosen row</source>
        <translation>所选行的全部内容</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Checking every row of the chain…</source>
        <translation>正在逐行核对审计链…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Market time</source>
        <translation>市场时间</translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <source>Older rows</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Order, command, execution id</source>
        <translation>订单、指令或成交编号</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The chain holds: {} rows checked. Note down its head: {}</source>
        <translation>审计链完整：已核对 {} 行。请记下链头：{}</translation>
    </message>
    <message>
        <source>The chain is being checked.</source>
        <translation>正在核对审计链。</translation>
    </message>
    <message>
        <source>There are no older rows.</source>
        <translation>没有更早的记录。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>核对审计链</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>实际时间</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>row {}: {}</source>
        <translation>第 {} 行：{}</translation>
    </message>
    <message>
        <source>{} rows shown.</source>
        <translation>显示 {} 行。</translation>
    </message>
    <message>
        <source>▲ THE CHAIN IS BROKEN at {} places of {} rows. {}</source>
        <translation>▲ 审计链已断裂：{} 处，共 {} 行。{}</translation>
    </message>
</context>
<context>
    <name>AutoCloseDialog</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Auto-close, calls: {}</source>
        <translation>设置自动平仓，追缴：{}</translation>
    </message>
    <message>
        <source>Automatic closes that wait or were missed</source>
        <translation>等待中或错过的自动平仓</translation>
    </message>
    <message>
        <source>Calls to be closed then: {}, if they are still open, priced and not abnormal.</source>
        <translation>届时平仓的追缴：{}，前提是仍未结清、有价格且非异常。</translation>
    </message>
    <message>
        <source>Change an automatic close, calls: {}</source>
        <translation>更改自动平仓，追缴：{}</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>更改计划</translation>
    </message>
    <message>
        <source>Chosen calls</source>
        <translation>所选追缴</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>执行时间</translation>
    </message>
    <message>
        <source>Market&apos;s clock</source>
        <translation>市场当地时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No call is chosen: below stands what waits already.</source>
        <translation>未选择追缴：下方为已在等待的计划。</translation>
    </message>
    <message>
        <source>None of these calls can be scheduled so.</source>
        <translation>这些追缴均不能如此设置。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Withdrawing needs a reason.</source>
        <translation>撤回须说明原因。</translation>
    </message>
    <message>
        <source>Working out when it would fire…</source>
        <translation>正在计算执行时间…</translation>
    </message>
    <message>
        <source>▲ Calls that cannot be scheduled so and are left out: {} of {}; the last column says why.</source>
        <translation>▲ 不能如此设置而略去的追缴：{}／{}；原因见末列。</translation>
    </message>
    <message>
        <source>▲ Withdrawing needs a reason: write it above, then press again.</source>
        <translation>▲ 撤回须说明原因：请在上方填写后再按。</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Batch close</source>
        <translation>批量平仓</translation>
    </message>
    <message>
        <source>No call is chosen.</source>
        <translation>未选择追缴。</translation>
    </message>
    <message>
        <source>No open recall is chosen.</source>
        <translation>未选择任何未结追收。</translation>
    </message>
    <message>
        <source>Open again with the same choices</source>
        <translation>按相同选择重新打开</translation>
    </message>
    <message>
        <source>Positions are closed from the tabs of calls.</source>
        <translation>请在预警页签中平仓。</translation>
    </message>
    <message>
        <source>The batch was not accepted: no order was sent.</source>
        <translation>批量平仓未被接受：未发出任何订单。</translation>
    </message>
    <message>
        <source>The broker&apos;s link is down: it takes no orders.</source>
        <translation>券商连接中断：无法接收订单。</translation>
    </message>
    <message>
        <source>The desk is still starting.</source>
        <translation>工作台仍在启动。</translation>
    </message>
    <message>
        <source>This broker&apos;s link only reads: it takes no orders.</source>
        <translation>此券商连接仅供读取，不接受委托。</translation>
    </message>
    <message>
        <source>{} chosen alerts are no calls and are left out.</source>
        <translation>选中的预警中有 {} 条不是追缴，未包括在内。</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>QtMultimedia is not installed (extra “sound”)</source>
        <translation>未安装 QtMultimedia（附加组件 “sound”）</translation>
    </message>
    <message>
        <source>a short chime</source>
        <translation>短促提示音</translation>
    </message>
    <message>
        <source>no audio output</source>
        <translation>没有音频输出</translation>
    </message>
    <message>
        <source>own sound off: {}; the computer&apos;s bell is used</source>
        <translation>自有提示音不可用：{}；改用系统提示音</translation>
    </message>
</context>
<context>
    <name>BorrowBook</name>
    <message>
        <source>Borrow book</source>
        <translation>融券持仓概览</translation>
    </message>
    <message>
        <source>Clients behind it…</source>
        <translation>相关客户…</translation>
    </message>
    <message>
        <source>Its recalls</source>
        <translation>该证券的追收</translation>
    </message>
    <message>
        <source>No client is short of anything, and no lender wants anything back.</source>
        <translation>没有客户持有空头，也没有出借人要求归还。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选中任何行。</translation>
    </message>
</context>
<context>
    <name>CallTools</name>
    <message>
        <source>No call is chosen.</source>
        <translation>未选择追缴。</translation>
    </message>
    <message>
        <source>The desk is still starting.</source>
        <translation>工作台仍在启动。</translation>
    </message>
    <message>
        <source>This broker&apos;s link only reads: it takes no orders.</source>
        <translation>此券商连接仅供读取，不接受委托。</translation>
    </message>
    <message>
        <source>{} chosen alerts are no calls and are left out.</source>
        <translation>选中的预警中有 {} 条不是追缴，未包括在内。</translation>
    </message>
</context>
<context>
    <name>CancelOrdersDialog</name>
    <message>
        <source> ({} orders without a value)</source>
        <translation>（{} 笔订单市值未知）</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>All of these orders have ended.</source>
        <translation>这些订单均已结束。</translation>
    </message>
    <message>
        <source>At the broker</source>
        <translation>在券商处</translation>
    </message>
    <message>
        <source>Cancel close-out orders</source>
        <translation>平仓订单撤单</translation>
    </message>
    <message>
        <source>Cancel {} orders</source>
        <translation>撤单 {} 笔</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Open quantity</source>
        <translation>未成交数量</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>未成交市值</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders to be cancelled</source>
        <translation>将撤单的订单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>原因（可选）</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>另有 {} 笔</translation>
    </message>
    <message>
        <source>{} in {} accounts</source>
        <translation>{} 笔，{} 个账户</translation>
    </message>
    <message>
        <source>{}: end at once</source>
        <translation>{}：立即结束</translation>
    </message>
    <message>
        <source>{}: the broker is asked; what fills until it answers stays filled</source>
        <translation>{}：向券商请求撤单；答复前已成交的部分仍然有效</translation>
    </message>
</context>
<context>
    <name>CashList</name>
    <message>
        <source>Cash by currency</source>
        <translation>现金明细</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>欠款保证金</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已交收</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>折算金额</translation>
    </message>
    <message>
        <source>accrued interest {}, debit margin {} {}</source>
        <translation>应收利息 {}，欠款保证金 {} {}</translation>
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
        <translation>无法写入 {}</translation>
    </message>
    <message>
        <source>Cannot write {}: {}</source>
        <translation>无法写入 {}：{}</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Save as a picture: {}</source>
        <translation>保存为图片：{}</translation>
    </message>
    <message>
        <source>Save the figures: {}</source>
        <translation>保存数据：{}</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>1 d</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Call amount against a market move</source>
        <translation>应追缴保证金与市场涨跌</translation>
    </message>
    <message>
        <source>Exposure by symbol</source>
        <translation>按代码的敞口</translation>
    </message>
    <message>
        <source>IM % and MM %</source>
        <translation>IM % 与 MM %</translation>
    </message>
    <message>
        <source>Net assets against the four levels</source>
        <translation>净资产与四级保证金</translation>
    </message>
    <message>
        <source>Price ladder</source>
        <translation>价格阶梯</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>显示一天</translation>
    </message>
    <message>
        <source>Show one hour</source>
        <translation>显示一小时</translation>
    </message>
    <message>
        <source>Show the time since the call was triggered</source>
        <translation>显示触发以来</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>no positions</source>
        <translation>无持仓</translation>
    </message>
    <message>
        <source>one price moves, all others stay</source>
        <translation>单一价格变动，其余不变</translation>
    </message>
    <message>
        <source>options by delta</source>
        <translation>期权按 Delta</translation>
    </message>
    <message>
        <source>since trigger</source>
        <translation>触发以来</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete takes it away</source>
        <translation>按 Enter 修改，按 Delete 移除</translation>
    </message>
    <message>
        <source>Filter: {}</source>
        <translation>筛选：{}</translation>
    </message>
    <message>
        <source>{}
Click or Enter changes it, the cross or Delete takes it away</source>
        <translation>{}
单击或按 Enter 修改，按叉号或 Delete 移除</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source> ticks</source>
        <translation> 个最小变动价位</translation>
    </message>
    <message>
        <source>Accounts only</source>
        <translation>只看账号</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Close chosen symbols across all accounts (Ctrl+S)</source>
        <translation>在所有账号中平掉所选代码 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Close what is marked do not close</source>
        <translation>平掉标记为不平仓的账号</translation>
    </message>
    <message>
        <source>Hide the lines below the accounts (Ctrl+Minus)</source>
        <translation>隐藏账号下的明细行 (Ctrl+减号)</translation>
    </message>
    <message>
        <source>Market closed</source>
        <translation>休市时</translation>
    </message>
    <message>
        <source>Only these symbols: {}</source>
        <translation>只平这些代码：{}</translation>
    </message>
    <message>
        <source>Only these symbols…</source>
        <translation>只平这些代码…</translation>
    </message>
    <message>
        <source>Order type of all lines</source>
        <translation>全部行的订单类型</translation>
    </message>
    <message>
        <source>Prices, proposed limits and figures anew (F5)</source>
        <translation>重新取得价格、建议限价和数字 (F5)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity of each line</source>
        <translation>每行的数量</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>交易时段</translation>
    </message>
    <message>
        <source>Session of all lines, where it can be chosen</source>
        <translation>可选时，全部行的交易时段</translation>
    </message>
    <message>
        <source>Share of each position</source>
        <translation>每个持仓的比例</translation>
    </message>
    <message>
        <source>Ticks from bid or ask</source>
        <translation>距买价或卖价的最小变动价位数</translation>
    </message>
    <message>
        <source>Time in force of all lines</source>
        <translation>全部行的有效期</translation>
    </message>
    <message>
        <source>What happens while the market is closed</source>
        <translation>休市时如何处理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why these lines: the plan, its cost and the runner-up (F4)</source>
        <translation>为何是这些行：方案、成本和次优方案 (F4)</translation>
    </message>
    <message>
        <source>a share of each position</source>
        <translation>每个持仓的一部分</translation>
    </message>
    <message>
        <source>as planned: the cheapest cure</source>
        <translation>按方案：成本最低</translation>
    </message>
    <message>
        <source>queue for the open</source>
        <translation>排队等待开市</translation>
    </message>
    <message>
        <source>refuse the order</source>
        <translation>拒绝订单</translation>
    </message>
    <message>
        <source>whole positions</source>
        <translation>全部持仓</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Account · symbol</source>
        <translation>账户 · 代码</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What the client gets</source>
        <translation>客户将收到的内容</translation>
    </message>
    <message>
        <source>What {} gets</source>
        <translation>{} 将收到的内容</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>sleeps, leaves at {}</source>
        <translation>静默时段，将于 {} 发出</translation>
    </message>
    <message>
        <source>was told today already</source>
        <translation>今日已通知过</translation>
    </message>
    <message>
        <source>▲ Not written: nothing is known for {}.</source>
        <translation>▲ 未生成：{} 没有数值。</translation>
    </message>
    <message>
        <source>▲ Not written: the text would not fit the channel.</source>
        <translation>▲ 未生成：文字超出该渠道长度。</translation>
    </message>
    <message>
        <source>▲ cannot be written</source>
        <translation>▲ 无法生成</translation>
    </message>
    <message>
        <source>▲ will not be sent: {}</source>
        <translation>▲ 不会发送：{}</translation>
    </message>
</context>
<context>
    <name>CloseBatchDialog</name>
    <message>
        <source>Batch close, accounts: {}</source>
        <translation>批量平仓，账号数：{}</translation>
    </message>
    <message>
        <source>Close for recalls: {}</source>
        <translation>追收平仓：{} 笔</translation>
    </message>
    <message>
        <source>Close: {}</source>
        <translation>平仓：{}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>It is on its way to the store.</source>
        <translation>正在送往存储。</translation>
    </message>
    <message>
        <source>Positions to close</source>
        <translation>待平仓的持仓</translation>
    </message>
    <message>
        <source>Send orders ({})</source>
        <translation>发送订单 ({})</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s facts of these accounts…</source>
        <translation>正在等待引擎提供这些账号的数据…</translation>
    </message>
    <message>
        <source>Working out what exactly these orders do…</source>
        <translation>正在计算这些订单的确切影响…</translation>
    </message>
    <message>
        <source>▲ NOT SUBMITTED: {}. Trying again is safe.</source>
        <translation>▲ 未提交：{}。可安全重试。</translation>
    </message>
</context>
<context>
    <name>CloseOrders</name>
    <message>
        <source>Approve or decline…</source>
        <translation>批准或拒绝…</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Cancel all shown…</source>
        <translation>所示全部撤单…</translation>
    </message>
    <message>
        <source>Cancel orders…</source>
        <translation>撤单…</translation>
    </message>
    <message>
        <source>Close orders</source>
        <translation>平仓订单</translation>
    </message>
    <message>
        <source>Filled today</source>
        <translation>今日成交</translation>
    </message>
    <message>
        <source>No close-out orders. Orders that close clients&apos; positions will stand here.</source>
        <translation>没有平仓订单。平掉客户持仓的订单将显示在此。</translation>
    </message>
    <message>
        <source>None of the selected orders waits for approval.</source>
        <translation>所选订单均非待批准。</translation>
    </message>
    <message>
        <source>None of these orders can be cancelled: they are over, or being cancelled already.</source>
        <translation>这些订单均不可撤单：已经结束，或正在撤单。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何行。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Rejected today</source>
        <translation>今日被拒</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>处理未知…</translation>
    </message>
    <message>
        <source>Select one order whose state is unknown.</source>
        <translation>请选择一笔状态未知的订单。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Working value{}</source>
        <translation>执行中市值{}</translation>
    </message>
    <message>
        <source>orders without a value, not in this sum: {}</source>
        <translation>市值未知、未计入合计的订单：{}</translation>
    </message>
</context>
<context>
    <name>ClosesThenNow</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Call then</source>
        <translation>申请时应追缴</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Effect on the calls</source>
        <translation>对追缴的影响</translation>
    </message>
    <message>
        <source>Left after it, then</source>
        <translation>申请时预计剩余</translation>
    </message>
    <message>
        <source>Mark then</source>
        <translation>申请时标记价</translation>
    </message>
    <message>
        <source>More is asked for than is held now.</source>
        <translation>申请数量多于现有持仓。</translation>
    </message>
    <message>
        <source>Nothing differs by more than 2 % since it was asked.</source>
        <translation>自申请以来没有超过 2 % 的变动。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Position then</source>
        <translation>申请时持仓</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Waiting for the figures of now…</source>
        <translation>正在等待当前数据…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>the engine has not answered</source>
        <translation>引擎没有答复</translation>
    </message>
    <message>
        <source>▲ Since it was asked: {} of {} orders and {} accounts differ by more than 2 %.</source>
        <translation>▲ 自申请以来：{}/{} 笔订单及 {} 个账户变动超过 2 %。</translation>
    </message>
    <message>
        <source>▲ The figures of now are not known: {}</source>
        <translation>▲ 当前数据未知：{}</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>成交均价</translation>
    </message>
    <message>
        <source>Cancel all open…</source>
        <translation>未完成全部撤单…</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>撤单…</translation>
    </message>
    <message>
        <source>Closing in progress</source>
        <translation>平仓进行中</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>It is over, or being cancelled already.</source>
        <translation>该订单已结束，或正在撤单。</translation>
    </message>
    <message>
        <source>No order closes a position of this account.</source>
        <translation>没有订单在平该账号的持仓。</translation>
    </message>
    <message>
        <source>No order of this account can be cancelled.</source>
        <translation>该账号没有可撤单的订单。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何行。</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Orders: {}, open: {}, with fills: {}</source>
        <translation>订单：{}，未完成：{}，有成交：{}</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>ClosingTools</name>
    <message>
        <source>▲ {} of {} waits for your approval</source>
        <translation>▲ {}（{}）等待您批准</translation>
    </message>
</context>
<context>
    <name>ColumnFilters</name>
    <message>
        <source>Filters of columns</source>
        <translation>列筛选</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排列</translation>
    </message>
    <message>
        <source>Sort within equal rows</source>
        <translation>作为次级排序</translation>
    </message>
    <message>
        <source>Take out of the sort</source>
        <translation>取消此列排序</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>AE</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>异常单</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>证券账号</translation>
    </message>
    <message>
        <source>Accounts short</source>
        <translation>空头账户数</translation>
    </message>
    <message>
        <source>Accrued interest</source>
        <translation>应收利息</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Age (h)</source>
        <translation>已触发时长</translation>
    </message>
    <message>
        <source>Alert id</source>
        <translation>预警编号</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>预警类型</translation>
    </message>
    <message>
        <source>Alert type without 0DTE options</source>
        <translation>预警类型（不含当日到期期权）</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>卖价</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>At next open</source>
        <translation>下次开市</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Auto-close at</source>
        <translation>自动平仓时间</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可借数量</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>成交均价</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>基础币种</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>买价</translation>
    </message>
    <message>
        <source>Broker order id</source>
        <translation>券商订单号</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Call amount (reporting)</source>
        <translation>应追缴保证金（报告币种）</translation>
    </message>
    <message>
        <source>Call at request</source>
        <translation>申请时应追缴</translation>
    </message>
    <message>
        <source>Call expected after</source>
        <translation>预计平仓后应追缴</translation>
    </message>
    <message>
        <source>Cancel asked by</source>
        <translation>撤单请求人</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Change of cash</source>
        <translation>现金变动</translation>
    </message>
    <message>
        <source>Change of the margin balance</source>
        <translation>保证金余额变动</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Client order id</source>
        <translation>客户端订单号</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Closable symbols</source>
        <translation>可平标的数</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合约张数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Could be filled</source>
        <translation>可成交</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Deadline by</source>
        <translation>期限依据</translation>
    </message>
    <message>
        <source>Deadline provisional</source>
        <translation>截止日期待定</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Deficit</source>
        <translation>亏空</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>被拒原因</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>股权资产</translation>
    </message>
    <message>
        <source>Equity / MM</source>
        <translation>股权资产 / MM</translation>
    </message>
    <message>
        <source>Estimated overnight call</source>
        <translation>预估隔夜追缴</translation>
    </message>
    <message>
        <source>Estimated overnight call (reporting)</source>
        <translation>预估隔夜追缴（报告币种）</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超额融资额度</translation>
    </message>
    <message>
        <source>Executed at</source>
        <translation>成交时间</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>FM</source>
        <translation>FM</translation>
    </message>
    <message>
        <source>FM without 0DTE options</source>
        <translation>FM（不含当日到期期权）</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>借券费率</translation>
    </message>
    <message>
        <source>Fill number</source>
        <translation>成交序号</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Filled beyond the order</source>
        <translation>超出订单的成交量</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Financing limit</source>
        <translation>融资额度</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Hard to borrow</source>
        <translation>难借</translation>
    </message>
    <message>
        <source>Has 0DTE</source>
        <translation>含当日到期</translation>
    </message>
    <message>
        <source>Has multi-leg</source>
        <translation>含组合期权</translation>
    </message>
    <message>
        <source>Hash of the request</source>
        <translation>请求的哈希值</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>对冲</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有数量</translation>
    </message>
    <message>
        <source>House rule at</source>
        <translation>自动规则执行于</translation>
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
        <translation>订单 IM</translation>
    </message>
    <message>
        <source>IM of positions</source>
        <translation>持仓 IM</translation>
    </message>
    <message>
        <source>IM without 0DTE options</source>
        <translation>IM（不含当日到期期权）</translation>
    </message>
    <message>
        <source>ITM amount</source>
        <translation>价内金额</translation>
    </message>
    <message>
        <source>Id at the provider</source>
        <translation>服务商编号</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>阻碍</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Largest shortfall</source>
        <translation>最大缺口</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>Last close at</source>
        <translation>最近平仓时间</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最近消息</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限价</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>可流动净资产</translation>
    </message>
    <message>
        <source>Liquidation progress</source>
        <translation>强制平仓进度</translation>
    </message>
    <message>
        <source>Liquidity</source>
        <translation>流动性</translation>
    </message>
    <message>
        <source>Long value</source>
        <translation>多头市值</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>手数</translation>
    </message>
    <message>
        <source>Lots in the band</source>
        <translation>区间内手数</translation>
    </message>
    <message>
        <source>MCM</source>
        <translation>MCM</translation>
    </message>
    <message>
        <source>MCM without 0DTE options</source>
        <translation>MCM（不含当日到期期权）</translation>
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
        <translation>MM（不含当日到期期权）</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保证金余额</translation>
    </message>
    <message>
        <source>Margin call</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>Margin calls</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>Mark at request</source>
        <translation>申请时标记价</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message key</source>
        <translation>消息键</translation>
    </message>
    <message>
        <source>Message status</source>
        <translation>消息状态</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失数据</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>详细说明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Needs a second person</source>
        <translation>需第二人</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>净资产比率</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Next try (wall time)</source>
        <translation>下次尝试（实际时间）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>期权</translation>
    </message>
    <message>
        <source>Option share of MM</source>
        <translation>期权占 MM 比例</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Own orders left</source>
        <translation>剩余客户委托</translation>
    </message>
    <message>
        <source>Paid by the insurance fund</source>
        <translation>保险基金已付</translation>
    </message>
    <message>
        <source>Peg ticks</source>
        <translation>挂钩价位数</translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation>政策版本</translation>
    </message>
    <message>
        <source>Position at request</source>
        <translation>申请时持仓</translation>
    </message>
    <message>
        <source>Position side</source>
        <translation>持仓方向</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price sent</source>
        <translation>发出价格</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation>提议时间</translation>
    </message>
    <message>
        <source>Proposed limit</source>
        <translation>提议限价</translation>
    </message>
    <message>
        <source>Proposed quantity</source>
        <translation>提议数量</translation>
    </message>
    <message>
        <source>Proposed side</source>
        <translation>提议方向</translation>
    </message>
    <message>
        <source>Proposed symbol</source>
        <translation>提议代码</translation>
    </message>
    <message>
        <source>Proposed value</source>
        <translation>提议价值</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity to recover</source>
        <translation>应追缴数量</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recall id</source>
        <translation>追收编号</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>被追收</translation>
    </message>
    <message>
        <source>Recalled quantity</source>
        <translation>追收数量</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>保证金模式</translation>
    </message>
    <message>
        <source>Reject text</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>所需数量</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>标记人</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>交易时段</translation>
    </message>
    <message>
        <source>Set at</source>
        <translation>设定时间</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Short quantity</source>
        <translation>空头数量</translation>
    </message>
    <message>
        <source>Short value</source>
        <translation>空头市值</translation>
    </message>
    <message>
        <source>Shortage value</source>
        <translation>缺口市值</translation>
    </message>
    <message>
        <source>Shortfall removed</source>
        <translation>减少的缺口</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>距目标缺口</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>买卖方向</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>之前的状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status reason</source>
        <translation>状态原因</translation>
    </message>
    <message>
        <source>Stays borrowed</source>
        <translation>继续借入</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Stress removed</source>
        <translation>减少的压力</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>退市及长期停牌股票市值</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Symbol name</source>
        <translation>标的名称</translation>
    </message>
    <message>
        <source>Symbols held</source>
        <translation>持有代码</translation>
    </message>
    <message>
        <source>Target MM %</source>
        <translation>目标 MM %</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>模板版本</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Time to deadline</source>
        <translation>距截止时间</translation>
    </message>
    <message>
        <source>Time to due</source>
        <translation>距到期时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To buy back</source>
        <translation>需买回</translation>
    </message>
    <message>
        <source>To recall</source>
        <translation>需追收</translation>
    </message>
    <message>
        <source>Total short</source>
        <translation>空头总量</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>交易额度</translation>
    </message>
    <message>
        <source>Trading days to expiry</source>
        <translation>距到期交易日</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>触发预警时间</translation>
    </message>
    <message>
        <source>Turned FORCED at</source>
        <translation>转为强平时间</translation>
    </message>
    <message>
        <source>Underlying</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Underlying price</source>
        <translation>标的价格</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Value (reporting)</source>
        <translation>市值（报告货币）</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>交易场所</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version awaited</source>
        <translation>等待的版本</translation>
    </message>
    <message>
        <source>Waits for the open</source>
        <translation>等待开盘</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未发原因</translation>
    </message>
    <message>
        <source>Wide band</source>
        <translation>宽区间</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Working closes</source>
        <translation>在途平仓单</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Add to sort</source>
        <translation>加入排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of {}</source>
        <translation>{}的列</translation>
    </message>
    <message>
        <source>Columns, order, widths and sorting as they come</source>
        <translation>恢复默认的列、顺序、宽度和排序</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>变窄</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Reset widths</source>
        <translation>恢复默认宽度</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sort by this column; once more turns the direction</source>
        <translation>按此列排序；再按一次则反转方向</translation>
    </message>
    <message>
        <source>Sort equal rows by this column</source>
        <translation>相同的行再按此列排序</translation>
    </message>
    <message>
        <source>Take out of sort</source>
        <translation>取消排序</translation>
    </message>
    <message>
        <source>The table is not sorted by this column.</source>
        <translation>表格未按此列排序。</translation>
    </message>
    <message>
        <source>This column is not shown.</source>
        <translation>此列未显示。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>变宽</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>{}, sorted ascending, {}</source>
        <translation>{}，升序，第 {}</translation>
    </message>
    <message>
        <source>{}, sorted descending, {}</source>
        <translation>{}，降序，第 {}</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>after {}</source>
        <translation>晚于 {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>早于 {}</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>有</translation>
    </message>
    <message>
        <source>holds &quot;{}&quot;</source>
        <translation>包含“{}”</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>past</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>CountedTabBar</name>
    <message>
        <source>, new forced call</source>
        <translation>，有新的强平</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>向左滚动</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>向右滚动</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>CoveredRecalls</name>
    <message>
        <source>Covered recalls</source>
        <translation>期权备兑追收</translation>
    </message>
    <message>
        <source>No covered recalls. Sold calls that shares no longer cover will stand here.</source>
        <translation>没有期权备兑追收。正股不足以备兑的已卖出认购期权将显示在此。</translation>
    </message>
    <message>
        <source>Shortage value</source>
        <translation>缺口市值</translation>
    </message>
    <message>
        <source>Underlyings</source>
        <translation>标的数</translation>
    </message>
</context>
<context>
    <name>DecideProposalDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>须填写原因。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve the proposal</source>
        <translation>批准该提议</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Decline the proposal</source>
        <translation>拒绝该提议</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The loop leaves the account alone until somebody arms it again.</source>
        <translation>在有人重新启用之前，流程不再处理此账户。</translation>
    </message>
    <message>
        <source>This proposal does not stand any more; look again.</source>
        <translation>该提议已不成立，请重新查看。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>▲ It is sent at once, if it is still right on the facts of that moment.</source>
        <translation>▲ 若届时仍然成立，将立即发出。</translation>
    </message>
</context>
<context>
    <name>Denials</name>
    <message>
        <source>all orders in {symbol} together are {share:.1%} of its daily volume, more than {limit:.1%}</source>
        <translation>{symbol} 的全部订单合计占其日成交量的 {share:.1%}，超过 {limit:.1%}</translation>
    </message>
    <message>
        <source>bid and ask of {symbol} are {spread:.1%} of the mark apart, more than {limit:.1%}: use a limit order</source>
        <translation>{symbol} 的买卖价差为标记价的 {spread:.1%}，超过 {limit:.1%}：请用限价单</translation>
    </message>
    <message>
        <source>closing {symbol} of {account} now would raise its call from {before:,.2f} to {after:,.2f}</source>
        <translation>此刻平掉 {account} 的 {symbol} 会使追保金额从 {before:,.2f} 升至 {after:,.2f}</translation>
    </message>
    <message>
        <source>figures moved since they were shown; look again: call {before:,.2f}, left {after:,.2f} shown; {before_now:,.2f}, {after_now:,.2f} found</source>
        <translation>所示数字已变动，请重新查看：所示追缴 {before:,.2f}、剩余 {after:,.2f}；现为 {before_now:,.2f}、{after_now:,.2f}</translation>
    </message>
    <message>
        <source>no price for {symbol}</source>
        <translation>{symbol} 无价格</translation>
    </message>
    <message>
        <source>no rate of exchange for {currency}</source>
        <translation>{currency} 无汇率</translation>
    </message>
    <message>
        <source>no sane bid and ask for {symbol}: only a limit order can go</source>
        <translation>{symbol} 没有合理的买卖价：只能用限价单</translation>
    </message>
    <message>
        <source>nobody approved it in time</source>
        <translation>未在时限内获批准</translation>
    </message>
    <message>
        <source>nobody else has approved it</source>
        <translation>没有其他人批准</translation>
    </message>
    <message>
        <source>nobody knows how old the price of {symbol} is</source>
        <translation>{symbol} 的价格时间未知</translation>
    </message>
    <message>
        <source>taken back by {user}</source>
        <translation>由 {user} 撤回</translation>
    </message>
    <message>
        <source>the batch closes in {count} accounts, more than {limit}</source>
        <translation>本批在 {count} 个账号中平仓，超过 {limit}</translation>
    </message>
    <message>
        <source>the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}</source>
        <translation>本批市值 {value:,.0f} {currency}，超过 {limit:,.0f}</translation>
    </message>
    <message>
        <source>the batch makes {count} orders, more than {limit}</source>
        <translation>本批有 {count} 个订单，超过 {limit}</translation>
    </message>
    <message>
        <source>the broker has not reported any book yet</source>
        <translation>券商尚未报送任何账簿</translation>
    </message>
    <message>
        <source>the kill switch is engaged: no order leaves</source>
        <translation>紧急停止已启用：不发出任何订单</translation>
    </message>
    <message>
        <source>the kill switch of desk {desk} is engaged: no order of it leaves</source>
        <translation>工作台 {desk} 的紧急停止已启用：不发出其订单</translation>
    </message>
    <message>
        <source>the limit {price} is not on the tick of {tick}</source>
        <translation>限价 {price} 不符合最小变动价位 {tick}</translation>
    </message>
    <message>
        <source>the mark that the limit is held against is {age} s old, more than {limit} s</source>
        <translation>用于比对限价的标记价已有 {age} 秒，超过 {limit} 秒</translation>
    </message>
    <message>
        <source>the order is worth {value:,.0f} {currency}, more than {limit:,.0f}</source>
        <translation>订单市值 {value:,.0f} {currency}，超过 {limit:,.0f}</translation>
    </message>
    <message>
        <source>the price of {symbol} is {age} s old, more than {limit} s</source>
        <translation>{symbol} 的价格已有 {age} 秒，超过 {limit} 秒</translation>
    </message>
    <message>
        <source>the price of {symbol} is {mark}: 0 or below</source>
        <translation>{symbol} 的价格为 {mark}：不高于 0</translation>
    </message>
    <message>
        <source>this broker&apos;s link takes no orders</source>
        <translation>此券商连接不接受订单</translation>
    </message>
    <message>
        <source>{account} holds no {symbol} that this order would close</source>
        <translation>{account} 没有本订单可平的 {symbol} 持仓</translation>
    </message>
    <message>
        <source>{account} is marked do not close: a supervisor may override</source>
        <translation>{account} 标记为不平仓：主管可以越权</translation>
    </message>
    <message>
        <source>{account} is marked do not close: only a supervisor overrides</source>
        <translation>{account} 标记为不平仓：只有主管可以越权</translation>
    </message>
    <message>
        <source>{alert} is no longer open: nothing is closed for it</source>
        <translation>{alert} 已不存在：不为其平仓</translation>
    </message>
    <message>
        <source>{alert} is not an open call of {account}</source>
        <translation>{alert} 不是 {account} 未结束的 Margin Call</translation>
    </message>
    <message>
        <source>{alert} is not an open recall of {account} in {symbol}</source>
        <translation>{alert} 不是 {account} 在 {symbol} 上未结束的追收</translation>
    </message>
    <message>
        <source>{count} orders left within a minute, {limit} are allowed: it waits</source>
        <translation>一分钟内已发出 {count} 个订单，允许 {limit} 个：等待中</translation>
    </message>
    <message>
        <source>{market} is closed</source>
        <translation>{market} 休市</translation>
    </message>
    <message>
        <source>{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}</source>
        <translation>{price} 偏离标记价 {mark} 达 {distance:.1%}，超过 {limit:.1%}</translation>
    </message>
    <message>
        <source>{quantity} is more than the {closable} {symbol} that may be closed</source>
        <translation>{quantity} 超过可平的 {closable} {symbol}</translation>
    </message>
    <message>
        <source>{quantity} is not a whole number of lots of {lot}</source>
        <translation>{quantity} 不是每手 {lot} 的整数倍</translation>
    </message>
    <message>
        <source>{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}</source>
        <translation>{quantity} 占 {symbol} 日成交量的 {share:.1%}，超过 {limit:.1%}</translation>
    </message>
    <message>
        <source>{symbol} is delisted</source>
        <translation>{symbol} 已退市</translation>
    </message>
    <message>
        <source>{symbol} is halted</source>
        <translation>{symbol} 停牌</translation>
    </message>
    <message>
        <source>{symbol} is suspended</source>
        <translation>{symbol} 长期停牌</translation>
    </message>
    <message>
        <source>{symbol} is traded in the regular session only</source>
        <translation>{symbol} 只在常规时段交易</translation>
    </message>
    <message>
        <source>{symbol} of {account} is being closed already: order {order} of {by}, {at}</source>
        <translation>{account} 的 {symbol} 已在平仓：{by} 的订单 {order}，{at}</translation>
    </message>
    <message>
        <source>{symbol} of {account} stands twice in the batch</source>
        <translation>{account} 的 {symbol} 在本批中出现两次</translation>
    </message>
    <message>
        <source>{symbol} of {account} was closed automatically {count} times today; {limit} are allowed</source>
        <translation>{account} 的 {symbol} 今日已自动平仓 {count} 次；允许 {limit} 次</translation>
    </message>
    <message>
        <source>{symbol} of {account} was closed {ago} s ago on the same side, less than {limit} s</source>
        <translation>{account} 的 {symbol} 在 {ago} 秒前以同一方向平仓，少于 {limit} 秒</translation>
    </message>
    <message>
        <source>{value:,.0f} {currency} a day through a live gateway is more than {limit:,.0f}, the cap of an SQLite store</source>
        <translation>每天经实盘网关 {value:,.0f} {currency}，超过 SQLite 存储的上限 {limit:,.0f}</translation>
    </message>
</context>
<context>
    <name>DerivativesTools</name>
    <message>
        <source>Worth more than {}: a supervisor approves that.</source>
        <translation>价值超过 {}：须由主管批准。</translation>
    </message>
</context>
<context>
    <name>EarlierPage</name>
    <message>
        <source>Alert type</source>
        <translation>预警类型</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Calls of the account</source>
        <translation>该账户的追缴</translation>
    </message>
    <message>
        <source>Calls: {}, the newest first.</source>
        <translation>追缴：{}，最新在前。</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Highest call</source>
        <translation>最高追缴额</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Reading the calls of the account…</source>
        <translation>正在读取该账户的追缴…</translation>
    </message>
    <message>
        <source>Snapshots of the call</source>
        <translation>该追缴的快照</translation>
    </message>
    <message>
        <source>The account was never called.</source>
        <translation>该账户从未被追缴。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>触发预警时间</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>留存原因</translation>
    </message>
    <message>
        <source>Working out the snapshot again…</source>
        <translation>正在重新计算快照…</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Enter puts it in</source>
        <translation>按 Enter 插入</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>EndCallDialog</name>
    <message>
        <source>&amp;Transferred: positions or debt went elsewhere, the call is settled there</source>
        <translation>已转出(&amp;T)：持仓或欠款已转至他处，在那里结束追缴</translation>
    </message>
    <message>
        <source>&amp;Waived: the house does not insist on it</source>
        <translation>已豁免(&amp;W)：本公司不再坚持追缴</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>A waiver holds only until the market closes next.</source>
        <translation>豁免只在市场下一次收盘前有效。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>预警类型</translation>
    </message>
    <message>
        <source>An account is not called again for this until it once owes nothing, its alert gets worse or other rules apply.</source>
        <translation>账户在曾经无欠款、预警加重或适用其他规则之前，不再为此被追缴。</translation>
    </message>
    <message>
        <source>Automatic closes and orders that did not leave yet lapse. The calls stand in the history.</source>
        <translation>自动平仓和尚未发出的订单随之失效。这些追缴保留在历史记录中。</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Calls that end</source>
        <translation>将结束的追缴</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>End calls</source>
        <translation>结束追缴</translation>
    </message>
    <message>
        <source>End calls: {}</source>
        <translation>结束追缴：{} 个</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>These calls have ended meanwhile.</source>
        <translation>这些追缴已在此期间结束。</translation>
    </message>
    <message>
        <source>Transferred or waived?</source>
        <translation>转出还是豁免？</translation>
    </message>
    <message>
        <source>▲ Closes of {} of these calls are at the broker and go on; Close orders cancels them.</source>
        <translation>▲ 其中 {} 个追缴的平仓订单已在券商处并会继续；可在“平仓订单”中撤单。</translation>
    </message>
    <message>
        <source>▲ {} are no longer called for by this decision.</source>
        <translation>▲ 按此决定不再追缴 {}。</translation>
    </message>
    <message>
        <source>▲ {} of these calls have no figure and are not in this sum.</source>
        <translation>▲ 其中 {} 个追缴没有数值，未计入此合计。</translation>
    </message>
</context>
<context>
    <name>EndingTools</name>
    <message>
        <source>No call is chosen.</source>
        <translation>未选择追缴。</translation>
    </message>
</context>
<context>
    <name>EndsList</name>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>平仓笔数</translation>
    </message>
    <message>
        <source>Deficit booked</source>
        <translation>已记账亏空</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Figures at the end</source>
        <translation>结束时的数据</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保证金余额</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Own orders cancelled</source>
        <translation>已撤单的客户委托</translation>
    </message>
    <message>
        <source>Positions left</source>
        <translation>剩余持仓</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>距目标缺口</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>交易所</translation>
    </message>
</context>
<context>
    <name>ExposureList</name>
    <message>
        <source>An option has neither a delta nor an implied volatility.</source>
        <translation>有期权既无 Delta 也无隐含波动率。</translation>
    </message>
    <message>
        <source>Exposure by symbol</source>
        <translation>按代码的敞口</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>多头</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>No price or rate of exchange is known.</source>
        <translation>价格或汇率未知。</translation>
    </message>
    <message>
        <source>Option delta</source>
        <translation>期权 Delta</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share of gross</source>
        <translation>占总敞口比例</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>空头</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>A bad day</source>
        <translation>糟糕的一天</translation>
    </message>
    <message>
        <source>Every third request goes wrong: orders are rejected, requests and answers are lost, late or garbled, the broker asks to slow down, shares are halted, and reports come late, twice and out of order.</source>
        <translation>每三个请求就有一个出错：订单被拒，请求与答复丢失、迟到或损坏，券商要求放慢，股票停牌，回报迟到、重复、乱序。</translation>
    </message>
    <message>
        <source>Hostile</source>
        <translation>恶劣</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>无故障</translation>
    </message>
    <message>
        <source>Now and then an order is rejected, a share is halted, an answer is lost after the order was taken, or a report comes late or twice.</source>
        <translation>偶尔有订单被拒、股票停牌、订单被接受后答复丢失，或回报迟到、重复。</translation>
    </message>
    <message>
        <source>The broker answers every request at once and reports each fill once.</source>
        <translation>券商对每个请求立即答复，每笔成交只回报一次。</translation>
    </message>
</context>
<context>
    <name>FiguresCompared</name>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>前后指标</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter all columns</source>
        <translation>筛选全部列</translation>
    </message>
    <message>
        <source>Filter all columns (Ctrl+F)</source>
        <translation>筛选全部列 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>FloatingWindow</name>
    <message>
        <source>Back to the tabs</source>
        <translation>返回标签页</translation>
    </message>
    <message>
        <source>Puts this page back among the tabs ({})</source>
        <translation>将此页放回标签页（{}）</translation>
    </message>
    <message>
        <source>▲ New FORCED calls</source>
        <translation>▲ 有新的强平</translation>
    </message>
</context>
<context>
    <name>FollowUpFacts</name>
    <message>
        <source>orders: {orders}</source>
        <translation>订单：{orders}</translation>
    </message>
    <message>
        <source>{filled} of {quantity} filled at {price}</source>
        <translation>已成交 {filled}／{quantity}，均价 {price}</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Approval asked for</source>
        <translation>已请求批准</translation>
    </message>
    <message>
        <source>Approval declined</source>
        <translation>未获批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Automatic close changed</source>
        <translation>自动平仓已更改</translation>
    </message>
    <message>
        <source>Automatic close did not fire</source>
        <translation>自动平仓未触发</translation>
    </message>
    <message>
        <source>Automatic close fired</source>
        <translation>自动平仓已触发</translation>
    </message>
    <message>
        <source>Automatic close missed</source>
        <translation>错过自动平仓</translation>
    </message>
    <message>
        <source>Automatic close set</source>
        <translation>已设定自动平仓</translation>
    </message>
    <message>
        <source>Automatic close waits</source>
        <translation>自动平仓等待中</translation>
    </message>
    <message>
        <source>Automatic close withdrawn</source>
        <translation>自动平仓已撤回</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>追缴结束</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>触发追缴</translation>
    </message>
    <message>
        <source>Cancel asked for</source>
        <translation>已请求撤单</translation>
    </message>
    <message>
        <source>Close asked for</source>
        <translation>已请求平仓</translation>
    </message>
    <message>
        <source>Close cancelled</source>
        <translation>平仓订单已撤单</translation>
    </message>
    <message>
        <source>Close expired</source>
        <translation>平仓订单已失效</translation>
    </message>
    <message>
        <source>Close filled</source>
        <translation>平仓订单已成交</translation>
    </message>
    <message>
        <source>Close filled after it was over</source>
        <translation>平仓订单结束后仍有成交</translation>
    </message>
    <message>
        <source>Close rejected by the broker</source>
        <translation>平仓订单被券商拒绝</translation>
    </message>
    <message>
        <source>Close sent</source>
        <translation>平仓订单已发送</translation>
    </message>
    <message>
        <source>Deadline moved</source>
        <translation>截止日期变更</translation>
    </message>
    <message>
        <source>Eased</source>
        <translation>缓解</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>FORCED reached</source>
        <translation>达到强平</translation>
    </message>
    <message>
        <source>Figures became unknown</source>
        <translation>数据变为未知</translation>
    </message>
    <message>
        <source>Figures known again</source>
        <translation>数据恢复</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Liquidation loop armed</source>
        <translation>已启用强制平仓流程</translation>
    </message>
    <message>
        <source>Marked abnormal</source>
        <translation>标记为异常单</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>消息已送达</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>消息发送失败</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>消息未发送</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>消息已发送</translation>
    </message>
    <message>
        <source>Message stopped</source>
        <translation>消息已停止</translation>
    </message>
    <message>
        <source>Message waits to be sent</source>
        <translation>消息等待发送</translation>
    </message>
    <message>
        <source>No longer abnormal</source>
        <translation>不再是异常单</translation>
    </message>
    <message>
        <source>No longer reported by the broker</source>
        <translation>券商不再上报</translation>
    </message>
    <message>
        <source>Nobody knows what became of the close</source>
        <translation>无法确定平仓订单的结果</translation>
    </message>
    <message>
        <source>Nobody knows whether the message was sent</source>
        <translation>无法确定消息是否已发送</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>备注变更</translation>
    </message>
    <message>
        <source>Other margin rules</source>
        <translation>保证金模式变更</translation>
    </message>
    <message>
        <source>Proposal of the loop approved</source>
        <translation>强制平仓流程的提议已批准</translation>
    </message>
    <message>
        <source>Proposal of the loop declined</source>
        <translation>强制平仓流程的提议已拒绝</translation>
    </message>
    <message>
        <source>Recall ended</source>
        <translation>追收已结束</translation>
    </message>
    <message>
        <source>Recall opened</source>
        <translation>追收已产生</translation>
    </message>
    <message>
        <source>Reported by the broker again</source>
        <translation>券商恢复上报</translation>
    </message>
    <message>
        <source>Status of the recall set</source>
        <translation>已设置追收状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>类型变更</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason, for the follow-up record</source>
        <translation>原因，写入跟进记录</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>核对…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source> ({} unknown)</source>
        <translation>（{} 个未知）</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{} of {} rows</source>
        <translation>{} / {} 行</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>已选 {}</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>How much of each margin level net assets cover; the mark is what is needed.</source>
        <translation>净资产对各级保证金的覆盖程度；刻度为所需金额。</translation>
    </message>
    <message>
        <source>IM % and MM % of the margin balance; the marks are 100 % and the target of a liquidation.</source>
        <translation>IM % 与 MM % 占保证金余额的比例；刻度为 100 % 与强制平仓的目标。</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保证金余额</translation>
    </message>
    <message>
        <source>Margin ratios</source>
        <translation>保证金比率</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Net assets against the levels</source>
        <translation>净资产与各级保证金</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>余 {}</translation>
    </message>
    <message>
        <source>{} short</source>
        <translation>缺 {}</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>须释放 {}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Alert</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Deadline, past by {}</source>
        <translation>截止日期，已逾期 {}</translation>
    </message>
    <message>
        <source>Deadline, {} to go</source>
        <translation>截止日期，剩余 {}</translation>
    </message>
    <message>
        <source>MM - target x margin balance: what closing would still have to free.</source>
        <translation>MM - 目标 x 保证金余额：平仓还须释放的金额。</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>净资产比率</translation>
    </message>
    <message>
        <source>Overnight call</source>
        <translation>隔夜追缴</translation>
    </message>
    <message>
        <source>Provisional: the calendar ends before it.</source>
        <translation>待定：交易日历未覆盖该日。</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>距目标缺口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What the account would be called for at the cut-off, when intraday rates no longer apply.</source>
        <translation>截止时日内比率不再适用，该账户届时应追缴的金额。</translation>
    </message>
    <message>
        <source>group {}</source>
        <translation>组别 {}</translation>
    </message>
    <message>
        <source>since {} ({})</source>
        <translation>自 {} 起（{}）</translation>
    </message>
    <message>
        <source>tier {}</source>
        <translation>等级 {}</translation>
    </message>
</context>
<context>
    <name>HighlightDialog</name>
    <message>
        <source>Highlight by age: {}</source>
        <translation>按时长标示：{}</translation>
    </message>
    <message>
        <source>Rows older than so many days get a ground in this colour; of several rules the oldest counts.</source>
        <translation>超过该天数的行以此颜色为底色；多条规则时以天数最长者为准。</translation>
    </message>
    <message>
        <source>Rule {}</source>
        <translation>规则 {}</translation>
    </message>
    <message>
        <source>Rule {}, colour</source>
        <translation>规则 {}，颜色</translation>
    </message>
    <message>
        <source>Rule {}, days</source>
        <translation>规则 {}，天数</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>older than (days)</source>
        <translation>超过（天）</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>预警类型</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Calls that ended in this time: {}.</source>
        <translation>此期间结束的追缴：{}。</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <translation>由我方平仓</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>前后指标</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Highest call</source>
        <translation>最高追缴额</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>保证金模式</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>触发预警时间</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
</context>
<context>
    <name>IntradayAlerts</name>
    <message>
        <source>At the cut-off</source>
        <translation>截止时点</translation>
    </message>
    <message>
        <source>Called at the cut-off, not yet: {}</source>
        <translation>截止时将追缴、目前未追缴：{}</translation>
    </message>
    <message>
        <source>Intraday-margin alerts</source>
        <translation>日内融实时预警</translation>
    </message>
    <message>
        <source>No intraday account is called now, or would be at the cut-off.</source>
        <translation>目前没有日内融账户被追缴，截止时也不会有。</translation>
    </message>
    <message>
        <source>Overnight call</source>
        <translation>隔夜追缴</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休市</translation>
    </message>
    <message>
        <source>lunch break until {}</source>
        <translation>午休至 {}</translation>
    </message>
    <message>
        <source>{} alerts have no figure and are not in this sum</source>
        <translation>{} 条预警没有金额，未计入合计</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} · {}后</translation>
    </message>
    <message>
        <source>▲ past</source>
        <translation>▲ 已过</translation>
    </message>
</context>
<context>
    <name>KeptFilters</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No column is filtered.</source>
        <translation>没有筛选任何列。</translation>
    </message>
    <message>
        <source>No filter is saved.</source>
        <translation>没有已保存的筛选。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save these filters as</source>
        <translation>将筛选保存为</translation>
    </message>
    <message>
        <source>Save these filters as…</source>
        <translation>将筛选保存为…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Saved filters ▾</source>
        <translation>已保存的筛选 ▾</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>移除全部筛选</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Approve or decline, resolve an unknown order</source>
        <translation>批准或拒绝、处理状态未知的订单</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分派给我</translation>
    </message>
    <message>
        <source>Borrow book</source>
        <translation>融券持仓概览</translation>
    </message>
    <message>
        <source>Cancel the selected orders, all orders shown</source>
        <translation>所选订单撤单，所示全部撤单</translation>
    </message>
    <message>
        <source>Clear the selection or the filter, close a window</source>
        <translation>清除选择或筛选，关闭窗口</translation>
    </message>
    <message>
        <source>Close, auto-close</source>
        <translation>平仓，设置自动平仓</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>复制所选</translation>
    </message>
    <message>
        <source>Deadline, note, abnormal</source>
        <translation>截止日期，备注，异常单</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>End a call: a supervisor&apos;s decision</source>
        <translation>结束追缴：由主管决定</translation>
    </message>
    <message>
        <source>Filter all columns</source>
        <translation>筛选全部列</translation>
    </message>
    <message>
        <source>Go from title to title of a small list, sort by it</source>
        <translation>在小列表的列标题间移动，按该列排序</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>切换标签页</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>转到下一个或上一个控件</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>Make a column narrower or wider, in the list of columns</source>
        <translation>在列清单中使一列变窄或变宽</translation>
    </message>
    <message>
        <source>Message, voice message</source>
        <translation>发送消息，发送语音消息</translation>
    </message>
    <message>
        <source>Move a column, in the list of columns</source>
        <translation>在列的列表中移动列</translation>
    </message>
    <message>
        <source>Move the current row</source>
        <translation>移动当前行</translation>
    </message>
    <message>
        <source>Move the page to a window of its own, and back</source>
        <translation>将页面移至独立窗口，或移回</translation>
    </message>
    <message>
        <source>Open own book directory, quit</source>
        <translation>打开自有账册目录，退出</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开账户</translation>
    </message>
    <message>
        <source>Policy, activity</source>
        <translation>政策，操作记录</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Requests awaiting approval</source>
        <translation>待批准的申请</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select or deselect the current row</source>
        <translation>选中或取消选中当前行</translation>
    </message>
    <message>
        <source>Sort by a column, add it to the sort, take it out, in the list of columns</source>
        <translation>在列清单中按一列排序、加入排序、移出排序</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>本快捷键列表</translation>
    </message>
    <message>
        <source>Zoom in, out, back</source>
        <translation>放大，缩小，还原</translation>
    </message>
</context>
<context>
    <name>KillSwitchDialog</name>
    <message>
        <source>&amp;All desks</source>
        <translation>全部工作台(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;This desk ({})</source>
        <translation>本工作台(&amp;T)（{}）</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>全部工作台</translation>
    </message>
    <message>
        <source>Cancel {} working orders as well</source>
        <translation>执行中的 {} 笔订单一并撤单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Engaged by</source>
        <translation>启动人</translation>
    </message>
    <message>
        <source>Engaged kill switches</source>
        <translation>已启动的紧急停止</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>No kill switch is engaged: orders leave.</source>
        <translation>未启动紧急停止：订单正常发出。</translation>
    </message>
    <message>
        <source>No new order leaves, automatic closes and liquidations included. Cancels still do.</source>
        <translation>不再发出任何新订单，包括自动平仓与强制平仓。撤单仍可发出。</translation>
    </message>
    <message>
        <source>No new order that this desk asked for leaves; other desks go on. Cancels still leave.</source>
        <translation>本工作台的新订单不再发出；其他工作台照常。撤单仍可发出。</translation>
    </message>
    <message>
        <source>Not known yet whether a kill switch is engaged.</source>
        <translation>尚不知道紧急停止是否已启动。</translation>
    </message>
    <message>
        <source>Nothing is engaged.</source>
        <translation>没有已启动的紧急停止。</translation>
    </message>
    <message>
        <source>Orders that wait to be sent and are cancelled: {}.</source>
        <translation>将被撤单的待发出订单：{}。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Release the chosen one</source>
        <translation>解除所选</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Stop orders</source>
        <translation>停止订单</translation>
    </message>
    <message>
        <source>Stopped by hand</source>
        <translation>人工停止</translation>
    </message>
    <message>
        <source>This one is engaged already.</source>
        <translation>该项已经启动。</translation>
    </message>
    <message>
        <source>▲ Engaged: no new order of these desks leaves. Cancels still do.</source>
        <translation>▲ 已启动：以下工作台不再发出新订单。撤单仍可发出。</translation>
    </message>
</context>
<context>
    <name>LadderList</name>
    <message>
        <source>Called</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>Cured</source>
        <translation>补足</translation>
    </message>
    <message>
        <source>Equity 0</source>
        <translation>资产归零</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>强平</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现价</translation>
    </message>
    <message>
        <source>Price ladder</source>
        <translation>价格阶梯</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>LevelsChart</name>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>净资产</translation>
    </message>
    <message>
        <source>Net assets against the four levels</source>
        <translation>净资产与四级保证金</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>net</source>
        <translation>净资产</translation>
    </message>
    <message>
        <source>no figures have been kept yet</source>
        <translation>尚无留存的数据</translation>
    </message>
    <message>
        <source>no line: net assets are not known, the overview says why</source>
        <translation>无曲线：净资产未知，原因见概览</translation>
    </message>
    <message>
        <source>wheel or drag zooms, double click resets</source>
        <translation>滚轮或拖动缩放，双击还原</translation>
    </message>
</context>
<context>
    <name>LineCells</name>
    <message>
        <source>cost {} {}</source>
        <translation>成本 {} {}</translation>
    </message>
    <message>
        <source>do not close</source>
        <translation>不平仓</translation>
    </message>
    <message>
        <source>keep last</source>
        <translation>最后平仓</translation>
    </message>
    <message>
        <source>lines not sent: {}</source>
        <translation>不发送的行：{}</translation>
    </message>
    <message>
        <source>lines not sent: {}, the call is not met</source>
        <translation>不发送的行：{}，追缴仍未满足</translation>
    </message>
    <message>
        <source>no price to propose: type a limit</source>
        <translation>无可建议的价格：请输入限价</translation>
    </message>
    <message>
        <source>not sent: {}</source>
        <translation>不发送：{}</translation>
    </message>
    <message>
        <source>positions: {}</source>
        <translation>持仓数：{}</translation>
    </message>
    <message>
        <source>second person: {}</source>
        <translation>须第二人批准：{}</translation>
    </message>
    <message>
        <source>“{}” is no number of ticks from -100 to 100</source>
        <translation>“{}”不是 -100 至 100 的最小变动价位数</translation>
    </message>
    <message>
        <source>“{}” is not a price</source>
        <translation>“{}”不是价格</translation>
    </message>
    <message>
        <source>“{}” is not a quantity</source>
        <translation>“{}”不是数量</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Age</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>卖价</translation>
    </message>
    <message>
        <source>At most {} can be closed, in lots of {}</source>
        <translation>最多可平 {}，每手 {}</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>买价</translation>
    </message>
    <message>
        <source>Call left</source>
        <translation>剩余追缴</translation>
    </message>
    <message>
        <source>Call · remark</source>
        <translation>追缴 · 备注</translation>
    </message>
    <message>
        <source>Est. reduction</source>
        <translation>预估减少</translation>
    </message>
    <message>
        <source>Est. release</source>
        <translation>预计释放</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新价</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Requirement then</source>
        <translation>平仓后保证金要求</translation>
    </message>
    <message>
        <source>Requirement · remark</source>
        <translation>保证金要求 · 备注</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>交易时段</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Value ({})</source>
        <translation>市值 ({})</translation>
    </message>
</context>
<context>
    <name>Liquidations</name>
    <message>
        <source>A person is needed</source>
        <translation>须由人处理</translation>
    </message>
    <message>
        <source>Armed to act</source>
        <translation>已启用自动处理</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Liquidations</source>
        <translation>强制平仓</translation>
    </message>
    <message>
        <source>No account is armed by itself, and nothing is being liquidated.</source>
        <translation>没有单独启用的账户，也没有进行中的强制平仓。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选择任何内容。</translation>
    </message>
    <message>
        <source>Proposals wait</source>
        <translation>待批准提议</translation>
    </message>
</context>
<context>
    <name>Listen</name>
    <message>
        <source>Listen to it first</source>
        <translation>先试听</translation>
    </message>
    <message>
        <source>Making the sound…</source>
        <translation>正在合成语音…</translation>
    </message>
    <message>
        <source>This computer&apos;s voice; the provider&apos;s differs in sound, not in words.</source>
        <translation>此为本机语音；服务商的声音不同，内容相同。</translation>
    </message>
    <message>
        <source>▲ Nothing here plays sound; the file is {}</source>
        <translation>▲ 本机无法播放声音；文件为 {}</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>No row fits the text or the filters above.</source>
        <translation>没有行符合上方的文字或筛选条件。</translation>
    </message>
    <message>
        <source>The broker&apos;s figures were refused: {}</source>
        <translation>券商的数据被拒收：{}</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s first figures…</source>
        <translation>正在等待引擎的首批数据…</translation>
    </message>
    <message>
        <source>order paused</source>
        <translation>排序已暂停</translation>
    </message>
    <message>
        <source>{} of {} shown</source>
        <translation>显示 {} / {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>已选 {}</translation>
    </message>
</context>
<context>
    <name>LoopStrip</name>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Liquidation loop</source>
        <translation>强制平仓流程</translation>
    </message>
    <message>
        <source>Loop: {}, as the policy says for all</source>
        <translation>流程：{}，按政策统一规定</translation>
    </message>
    <message>
        <source>Loop: {}, set by {} {}</source>
        <translation>流程：{}，由 {} 设定，{}</translation>
    </message>
    <message>
        <source>proposes: {}</source>
        <translation>提议：{}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} 和 {}</translation>
    </message>
    <message>
        <source>{} of the shortfall is gone</source>
        <translation>缺口已消除 {}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Activity</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Float or dock</source>
        <translation>浮动或停靠</translation>
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
        <translation>平仓后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>平仓前</translation>
    </message>
    <message>
        <source>Coin</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>If IM restricted</source>
        <translation>若 IM 受限</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始保证金</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>MM 比率</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>维持保证金</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保证金余额</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Next tier above</source>
        <translation>下一档起点</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>名义价值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>委托号</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Stress by coin</source>
        <translation>各币种压力</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The client&apos;s own orders</source>
        <translation>客户自己的委托</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Tier in use</source>
        <translation>适用档位</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Venue against model</source>
        <translation>交易所与模型对照</translation>
    </message>
    <message>
        <source>by size x average price</source>
        <translation>按数量 x 均价</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>close</source>
        <translation>平仓</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开仓</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>the client may: {}</source>
        <translation>客户可以：{}</translation>
    </message>
    <message>
        <source>the largest loss over the moves tried</source>
        <translation>所试各价格变动中的最大亏损</translation>
    </message>
    <message>
        <source>the venue reports no figures of its own</source>
        <translation>交易所没有报送自己的数据</translation>
    </message>
    <message>
        <source>the venue&apos;s figures are used</source>
        <translation>以交易所的数据为准</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>提款</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} 档 / {}</translation>
    </message>
    <message>
        <source>▲ cancelled</source>
        <translation>▲ 撤单</translation>
    </message>
    <message>
        <source>▲ drift above the policy&apos;s limit</source>
        <translation>▲ 偏差超过政策上限</translation>
    </message>
</context>
<context>
    <name>MarkAbnormalDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring back from abnormal</source>
        <translation>从异常单恢复</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>Daily messages and automatic closes go on from here; what was due meanwhile is not made up for.</source>
        <translation>每日消息和自动平仓从现在起恢复；其间到期的不补做。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>No daily message, no automatic close, in no total of the normal lists. The calls stay open and stand in the Abnormal view.</source>
        <translation>不发每日消息，不自动平仓，不计入普通列表的合计。追缴仍未结清，显示在异常单视图中。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>列为异常</translation>
    </message>
    <message>
        <source>Set aside as abnormal</source>
        <translation>列为异常单</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 及另外 {} 个</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>回放(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>异常单</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Account windows</source>
        <translation>账户窗口</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Automatic rules</source>
        <translation>自动规则</translation>
    </message>
    <message>
        <source>Borrow book</source>
        <translation>融券持仓概览</translation>
    </message>
    <message>
        <source>Broker&apos;s faults</source>
        <translation>券商故障</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark, colour-blind safe</source>
        <translation>深色（色盲友好）</translation>
    </message>
    <message>
        <source>End call…</source>
        <translation>结束追缴…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Kill switch…</source>
        <translation>紧急停止…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light, colour-blind safe</source>
        <translation>浅色（色盲友好）</translation>
    </message>
    <message>
        <source>Liquidations</source>
        <translation>强制平仓</translation>
    </message>
    <message>
        <source>Message in the tray</source>
        <translation>托盘通知</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>更多菜单</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Of the calls chosen, or of the account in front</source>
        <translation>所选追缴，或最前面的账户的追缴</translation>
    </message>
    <message>
        <source>Only the embedded broker&apos;s clock can be steered.</source>
        <translation>只能控制内置券商的时钟。</translation>
    </message>
    <message>
        <source>Open own book directory…</source>
        <translation>打开自有账册目录…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Ratios in per cent</source>
        <translation>比率以百分比显示</translation>
    </message>
    <message>
        <source>Requests awaiting approval…</source>
        <translation>待批准的申请…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>自动平仓计划</translation>
    </message>
    <message>
        <source>Show a note</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>When a call turns FORCED</source>
        <translation>转为强平时</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Accept as sent…</source>
        <translation>确认为已发送…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>It is on its way, or arrived.</source>
        <translation>正在发送途中，或已送达。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Nothing was sent to any client.</source>
        <translation>未向任何客户发送消息。</translation>
    </message>
    <message>
        <source>Only a message whose end is unknown can be accepted as sent.</source>
        <translation>只有结果未知的消息可确认为已发送。</translation>
    </message>
    <message>
        <source>Only what is still queued can be stopped.</source>
        <translation>只能停止仍在排队的消息。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Select one message.</source>
        <translation>请选择一条消息。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>发送原文</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages: {}, not sent or not certain: {}</source>
        <translation>消息：{}，未发送或不确定：{}</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>详细说明</translation>
    </message>
    <message>
        <source>Nothing was sent to this client.</source>
        <translation>未向该客户发送消息。</translation>
    </message>
    <message>
        <source>Reading the earlier messages…</source>
        <translation>正在读取过往的消息…</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>发送原文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>net-asset ratio has no meaning: {}</source>
        <translation>净资产比率无意义：{}</translation>
    </message>
    <message>
        <source>no average price for {}</source>
        <translation>{} 无平均价格</translation>
    </message>
    <message>
        <source>no margin rate for {}</source>
        <translation>{} 无保证金比率</translation>
    </message>
    <message>
        <source>no price for the underlying of {}</source>
        <translation>{} 的标的无价格</translation>
    </message>
    <message>
        <source>no price for {}</source>
        <translation>{} 无价格</translation>
    </message>
    <message>
        <source>no rate of exchange for {}</source>
        <translation>{} 无汇率</translation>
    </message>
    <message>
        <source>the broker does not report {}</source>
        <translation>券商未上报 {}</translation>
    </message>
    <message>
        <source>{} accounts are not margined by this program yet</source>
        <translation>本程序尚不计算 {} 账户的保证金</translation>
    </message>
    <message>
        <source>{} cannot be margined in a derivatives account</source>
        <translation>{} 不能在衍生品账户中计算保证金</translation>
    </message>
    <message>
        <source>{} is not supported in a cash account</source>
        <translation>现金账户不支持 {}</translation>
    </message>
</context>
<context>
    <name>MoveChart</name>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Call amount against a market move</source>
        <translation>应追缴保证金与市场涨跌</translation>
    </message>
    <message>
        <source>Market move</source>
        <translation>市场涨跌</translation>
    </message>
    <message>
        <source>Shortfall: {}</source>
        <translation>缺口：{}</translation>
    </message>
    <message>
        <source>all prices move alike</source>
        <translation>所有价格同幅变动</translation>
    </message>
    <message>
        <source>call</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>now {}</source>
        <translation>现为 {}</translation>
    </message>
    <message>
        <source>options by Black-Scholes</source>
        <translation>期权按 Black-Scholes</translation>
    </message>
    <message>
        <source>unknown: a price is missing</source>
        <translation>未知：缺少价格</translation>
    </message>
    <message>
        <source>{} of them roughly</source>
        <translation>其中 {} 个为粗略值</translation>
    </message>
    <message>
        <source>{} of them unmoved</source>
        <translation>其中 {} 个未变动</translation>
    </message>
    <message>
        <source>{} options by Black-Scholes from their implied volatility</source>
        <translation>{} 个期权按隐含波动率以 Black-Scholes 计算</translation>
    </message>
    <message>
        <source>{} options by delta and gamma: no implied volatility</source>
        <translation>{} 个期权按 Delta 和 Gamma 计算：无隐含波动率</translation>
    </message>
    <message>
        <source>{} options by their intrinsic value: neither volatility nor delta</source>
        <translation>{} 个期权按内在价值计算：无波动率和 Delta</translation>
    </message>
    <message>
        <source>{} options do not move: the price of the underlying is not known</source>
        <translation>{} 个期权不变动：标的价格未知</translation>
    </message>
</context>
<context>
    <name>MoveDeadlineDialog</name>
    <message>
        <source>&amp;Sessions more than now</source>
        <translation>比现在多的交易日数(&amp;S)</translation>
    </message>
    <message>
        <source>A deadline is the close of a session of the call&apos;s own market.</source>
        <translation>截止时间为该追缴所属市场某交易日的收盘时刻。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Calls without such a deadline: {}; all are moved, or none.</source>
        <translation>没有这样的截止时间的追缴：{}；全部更改或全不更改。</translation>
    </message>
    <message>
        <source>Deadline now</source>
        <translation>现截止时间</translation>
    </message>
    <message>
        <source>Deadline, calls: {}</source>
        <translation>截止时间，追缴：{}</translation>
    </message>
    <message>
        <source>Deadlines then and now</source>
        <translation>变更前后的截止时间</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>Market&apos;s clock</source>
        <translation>市场当地时间</translation>
    </message>
    <message>
        <source>Move deadline</source>
        <translation>更改截止时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新截止时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sessions more than now</source>
        <translation>比现在多的交易日数</translation>
    </message>
    <message>
        <source>The calendar ends before {} of these deadlines: they are provisional.</source>
        <translation>日历未覆盖其中 {} 个截止时间：均为暂定。</translation>
    </message>
    <message>
        <source>The close of this &amp;day</source>
        <translation>此日收盘(&amp;D)</translation>
    </message>
    <message>
        <source>The close of this day</source>
        <translation>此日收盘</translation>
    </message>
    <message>
        <source>Working out the new deadlines…</source>
        <translation>正在计算新截止时间…</translation>
    </message>
    <message>
        <source>▲ {} clients get less time than they were told.</source>
        <translation>▲ {} 位客户的时间少于此前所告知。</translation>
    </message>
</context>
<context>
    <name>NoCall</name>
    <message>
        <source>Not called yet: there would be a call at the cut-off.</source>
        <translation>尚未追缴：截止时才会追缴。</translation>
    </message>
    <message>
        <source>There is no call: the account&apos;s figures are unknown.</source>
        <translation>没有追缴：账户数据未知。</translation>
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
        <translation>声音：{}</translation>
    </message>
    <message>
        <source>This desktop has no tray that shows messages.</source>
        <translation>此桌面没有可显示通知的托盘。</translation>
    </message>
    <message>
        <source>▲ FORCED: {}</source>
        <translation>▲ 强平：{}</translation>
    </message>
    <message>
        <source>▲ FORCED: {} accounts</source>
        <translation>▲ 强平：{} 个账户</translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
</context>
<context>
    <name>PlaceButton</name>
    <message>
        <source>Dock as a tab</source>
        <translation>停靠为标签页</translation>
    </message>
    <message>
        <source>Float as a window</source>
        <translation>浮动为窗口</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>above the greatest share of daily volume</source>
        <translation>超过日成交量的最大占比</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>按要求</translation>
    </message>
    <message>
        <source>closing it lowers the call by nothing, or by less than it costs</source>
        <translation>平仓不减少追缴，或减少额低于成本</translation>
    </message>
    <message>
        <source>closing it would raise the call</source>
        <translation>平仓会增加追缴</translation>
    </message>
    <message>
        <source>delisted</source>
        <translation>已退市</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>停牌</translation>
    </message>
    <message>
        <source>it hedges a position that stays</source>
        <translation>它对冲一个保留的持仓</translation>
    </message>
    <message>
        <source>its price is 0</source>
        <translation>价格为 0</translation>
    </message>
    <message>
        <source>less than one lot</source>
        <translation>不足一手</translation>
    </message>
    <message>
        <source>lowers the call, which cannot be cured in full</source>
        <translation>可减少追缴，但无法全部补足</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>no rate of exchange</source>
        <translation>无汇率</translation>
    </message>
    <message>
        <source>not available to be closed</source>
        <translation>不可平仓</translation>
    </message>
    <message>
        <source>part of the cheapest cure</source>
        <translation>属于成本最低的方案</translation>
    </message>
    <message>
        <source>short option: closed before what covers it</source>
        <translation>卖方期权：先于其备兑持仓平仓</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>长期停牌</translation>
    </message>
    <message>
        <source>the account is marked do not close</source>
        <translation>该账号标记为不平仓</translation>
    </message>
    <message>
        <source>the account&apos;s call cannot be computed</source>
        <translation>无法计算该账号的追缴</translation>
    </message>
    <message>
        <source>to be closed last, and the others cannot all be closed before it</source>
        <translation>应最后平仓，而其他持仓无法先全部平掉</translation>
    </message>
    <message>
        <source>to be closed last: the others are not enough</source>
        <translation>应最后平仓：其他持仓不足</translation>
    </message>
</context>
<context>
    <name>PolicyView</name>
    <message>
        <source>Automatic rules</source>
        <translation>自动规则</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Choose a key first.</source>
        <translation>请先选择一项参数。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Enter or a double click changes the chosen key</source>
        <translation>按 Enter 或双击修改所选参数</translation>
    </message>
    <message>
        <source>Every number and switch of the house as in force now. What differs from the default is bold.</source>
        <translation>公司现行的全部参数和开关。与默认值不同者以粗体显示。</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rules by which the machine closes by itself; switched on now: {}. Choose one to read it.</source>
        <translation>系统自行平仓的规则；现已启用：{}。选择一条查看说明。</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索键</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
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
        <translation>维持保证金 %</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a time &quot;HH:MM&quot;</source>
        <translation>时间“HH:MM”</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>个账户</translation>
    </message>
    <message>
        <source>base currency</source>
        <translation>基础货币</translation>
    </message>
    <message>
        <source>client time</source>
        <translation>客户当地时间</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>次平仓</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>market time</source>
        <translation>市场时间</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>min before the close</source>
        <translation>分钟（收盘前）</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>of daily volume</source>
        <translation>占日成交量</translation>
    </message>
    <message>
        <source>of gross maintenance</source>
        <translation>占总维持保证金</translation>
    </message>
    <message>
        <source>of mark</source>
        <translation>占估值价</translation>
    </message>
    <message>
        <source>of the margin-call rate</source>
        <translation>占追缴保证金率</translation>
    </message>
    <message>
        <source>of the strike</source>
        <translation>占行权价</translation>
    </message>
    <message>
        <source>of the underlying</source>
        <translation>占标的价值</translation>
    </message>
    <message>
        <source>of value</source>
        <translation>占市值</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>{} 之一</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>笔订单</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>reporting currency</source>
        <translation>报告货币</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>s market time</source>
        <translation>秒（市场时间）</translation>
    </message>
    <message>
        <source>s wall time</source>
        <translation>秒（实际时间）</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>个交易日</translation>
    </message>
    <message>
        <source>share of the call</source>
        <translation>占应追缴金额</translation>
    </message>
    <message>
        <source>share of the venue&apos;s figure</source>
        <translation>占交易所数值</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>three capital letters</source>
        <translation>三个大写字母</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>value a day</source>
        <translation>每日金额</translation>
    </message>
    <message>
        <source>{} from {} to {}</source>
        <translation>{}，{} 至 {}</translation>
    </message>
    <message>
        <source>{} of at least {}</source>
        <translation>{}，至少 {}</translation>
    </message>
</context>
<context>
    <name>PositionsList</name>
    <message>
        <source>Ask</source>
        <translation>卖价</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>买价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>DELISTED</source>
        <translation>退市</translation>
    </message>
    <message>
        <source>Days of ADV</source>
        <translation>ADV 天数</translation>
    </message>
    <message>
        <source>FM rate</source>
        <translation>FM 比率</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>停牌</translation>
    </message>
    <message>
        <source>IM rate</source>
        <translation>IM 比率</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>MCM rate</source>
        <translation>MCM 比率</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>MM 比率</translation>
    </message>
    <message>
        <source>Margin used</source>
        <translation>占用保证金</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>估值价</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓明细</translation>
    </message>
    <message>
        <source>Profit and loss</source>
        <translation>盈亏</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>SUSPENDED</source>
        <translation>长期停牌</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>备兑</translation>
    </message>
    <message>
        <source>keep last</source>
        <translation>最后平仓</translation>
    </message>
    <message>
        <source>short</source>
        <translation>空头</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A made-up client</source>
        <translation>虚构客户</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>显示对象</translation>
    </message>
    <message>
        <source>What the client gets</source>
        <translation>客户收到的内容</translation>
    </message>
    <message>
        <source>▲ Not written: nothing is known for {}.</source>
        <translation>▲ 未写成：{} 没有已知数值。</translation>
    </message>
    <message>
        <source>▲ Not written: the text would not fit the channel.</source>
        <translation>▲ 未写成：文字超出该渠道的长度。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems of the broker&apos;s link</source>
        <translation>券商连接的问题</translation>
    </message>
    <message>
        <source>The book was refused as a whole; the last good one stays in use until all of this is mended.</source>
        <translation>账册已被整体拒绝；在全部问题解决之前，继续使用上一份有效账册。</translation>
    </message>
    <message>
        <source>There are no problems: the last book the broker sent is in use.</source>
        <translation>没有问题：正在使用券商最近发来的账册。</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>Automatic closes wait</source>
        <translation>有自动平仓在等待</translation>
    </message>
    <message>
        <source>Calls that wait to be closed by themselves: {}</source>
        <translation>等待自动平仓的追缴：{}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>在托盘中继续运行</translation>
    </message>
    <message>
        <source>Go on minimised</source>
        <translation>最小化继续运行</translation>
    </message>
    <message>
        <source>Margin Workstation goes on</source>
        <translation>Margin Workstation 继续运行</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>The engine runs and automatic closes fire. A click here brings the window back.</source>
        <translation>引擎仍在运行，自动平仓照常执行。点击此处恢复窗口。</translation>
    </message>
    <message>
        <source>This desk runs the engine. If it ends, they do not fire; those whose time passes by more than the policy&apos;s grace are missed.</source>
        <translation>本工作台运行引擎。引擎结束后它们不会执行；超过政策宽限时间者即为错过。</translation>
    </message>
</context>
<context>
    <name>RangePart</name>
    <message>
        <source>&quot;{}&quot; is not a number.</source>
        <translation>“{}”不是数字。</translation>
    </message>
    <message>
        <source>The first figure is larger than the second.</source>
        <translation>第一个数大于第二个数。</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>RatiosChart</name>
    <message>
        <source>IM % and MM %</source>
        <translation>IM % 与 MM %</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保证金余额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>no figures have been kept yet</source>
        <translation>尚无留存的数据</translation>
    </message>
    <message>
        <source>no line: the margin balance is not above 0, or not known</source>
        <translation>无曲线：保证金余额不大于 0，或未知</translation>
    </message>
    <message>
        <source>of the margin balance</source>
        <translation>占保证金余额</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>RecallPage</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Being closed</source>
        <translation>平仓中</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>平仓…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>发送消息…</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选中任何行。</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Returned or exempt: {}</source>
        <translation>已归还或豁免：{}</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>状态…</translation>
    </message>
    <message>
        <source>These recalls are over, returned or exempt.</source>
        <translation>这些追收已结束、已归还或已豁免。</translation>
    </message>
    <message>
        <source>These recalls are over.</source>
        <translation>这些追收已结束。</translation>
    </message>
    <message>
        <source>Voice…</source>
        <translation>发送语音消息…</translation>
    </message>
    <message>
        <source>{} recalls have no price and are not in this sum</source>
        <translation>{} 笔追收没有价格，未计入合计</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>About Margin Workstation</source>
        <translation>关于 Margin Workstation</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>许可证：Apache-2.0</translation>
    </message>
    <message>
        <source>Margin Workstation: the desk on which a broker handles margin calls.</source>
        <translation>Margin Workstation：券商处理 Margin Call 的工作台。</translation>
    </message>
    <message>
        <source>Open own book directory</source>
        <translation>打开自有账册目录</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Entries that cannot be read: {}; see the remarks of their lines.</source>
        <translation>无法识别的输入：{}；请看相应行的备注。</translation>
    </message>
    <message>
        <source>Every line that is chosen would be turned down.</source>
        <translation>所选各行都会被拒绝。</translation>
    </message>
    <message>
        <source>Nothing is chosen: no line has a quantity.</source>
        <translation>未选择任何内容：没有一行有数量。</translation>
    </message>
    <message>
        <source>Plans that are still being worked out: {}</source>
        <translation>仍在计算的方案：{}</translation>
    </message>
    <message>
        <source>The engine has not answered for some seconds. What is shown is the last it said.</source>
        <translation>引擎已数秒未应答，显示的是其最后的数据。</translation>
    </message>
    <message>
        <source>lines that would be turned down and are not sent: {}</source>
        <translation>会被拒绝而不发送的行：{}</translation>
    </message>
    <message>
        <source>needs a second person: {}</source>
        <translation>须第二人批准：{}</translation>
    </message>
    <message>
        <source>not known to the engine: {}</source>
        <translation>引擎未知：{}</translation>
    </message>
    <message>
        <source>▲ Lines turned down since this page was opened: {} ({}). Go back and review again.</source>
        <translation>▲ 此页打开后被拒绝的行：{}（{}）。请返回并重新核对。</translation>
    </message>
</context>
<context>
    <name>ResolveOrderDialog</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Ask the broker first. What you say here counts as what happened: the rest of the order is over.</source>
        <translation>请先询问券商。此处所填视为事实：订单其余部分随之结束。</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>均价</translation>
    </message>
    <message>
        <source>Client order id</source>
        <translation>客户端订单号</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Filled as far as known</source>
        <translation>已知成交</translation>
    </message>
    <message>
        <source>Filled quantity in all</source>
        <translation>总成交数量</translation>
    </message>
    <message>
        <source>Leave it unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Nothing filled has no price.</source>
        <translation>没有成交就没有价格。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Resolve an order whose state is unknown</source>
        <translation>处理状态未知的订单</translation>
    </message>
    <message>
        <source>Say what the evidence is.</source>
        <translation>请说明依据。</translation>
    </message>
    <message>
        <source>The evidence is longer than {} letters.</source>
        <translation>依据超过 {} 个字符。</translation>
    </message>
    <message>
        <source>The filled quantity lies between {} and {}.</source>
        <translation>成交数量应在 {} 与 {} 之间。</translation>
    </message>
    <message>
        <source>What is filled has an average price.</source>
        <translation>有成交就须填写均价。</translation>
    </message>
    <message>
        <source>Who at the broker said it, when, and where it is written</source>
        <translation>券商何人、何时告知，记录在何处</translation>
    </message>
</context>
<context>
    <name>RestoredAccounts</name>
    <message>
        <source>▲ The broker does not report {} any more: not opened again.</source>
        <translation>▲ 券商不再报告 {}：未重新打开。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Account</source>
        <translation>证券账号</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Largest orders</source>
        <translation>最大订单</translation>
    </message>
    <message>
        <source>Number of orders:</source>
        <translation>订单数：</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>买卖方向</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Type {}</source>
        <translation>输入 {}</translation>
    </message>
    <message>
        <source>Type {} to confirm the number of orders.</source>
        <translation>输入 {} 以确认订单数。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Value by currency</source>
        <translation>按币种的市值</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>将发送的内容</translation>
    </message>
    <message>
        <source>{} without a value</source>
        <translation>{} 项无市值</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Nobody is signed in yet.</source>
        <translation>尚无人登录。</translation>
    </message>
    <message>
        <source>You asked for this yourself; somebody else has to decide.</source>
        <translation>这是您本人提出的，须由他人决定。</translation>
    </message>
    <message>
        <source>Your role is {}; this needs {}.</source>
        <translation>您的角色是{}；此操作需要{}。</translation>
    </message>
</context>
<context>
    <name>RiskAlerts</name>
    <message>
        <source>No account is called now.</source>
        <translation>目前没有账户被追缴。</translation>
    </message>
    <message>
        <source>Risk alerts</source>
        <translation>风险预警</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{}, sorted ascending</source>
        <translation>{}，升序</translation>
    </message>
    <message>
        <source>{}, sorted descending</source>
        <translation>{}，降序</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>An automatic rule is changed in the policy.</source>
        <translation>自动规则须在政策中更改。</translation>
    </message>
    <message>
        <source>Change or withdraw…</source>
        <translation>更改或撤回…</translation>
    </message>
    <message>
        <source>Did not fire</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>已错过</translation>
    </message>
    <message>
        <source>No automatic close was set. A on selected calls sets one.</source>
        <translation>尚未设置自动平仓。选中追缴后按 A 设置。</translation>
    </message>
    <message>
        <source>None of these waits any more.</source>
        <translation>所选均已不再等待。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何行。</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>自动平仓计划</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>SendMessagesDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It was sent; above stands how it is doing.</source>
        <translation>已发送；进展见上方。</translation>
    </message>
    <message>
        <source>Message, calls: {}</source>
        <translation>发送消息，追缴：{}</translation>
    </message>
    <message>
        <source>Message, recalls: {}</source>
        <translation>发送消息，追收：{}</translation>
    </message>
    <message>
        <source>Messages that are through</source>
        <translation>已处理的消息</translation>
    </message>
    <message>
        <source>Messages that will be sent: {} of {}</source>
        <translation>将发送的消息：{} / {}</translation>
    </message>
    <message>
        <source>None of these clients can be told so; the list says why.</source>
        <translation>这些客户均无法如此通知；原因见列表。</translation>
    </message>
    <message>
        <source>Not answered, busy or failed: rung up again {} times, {} min apart, never in quiet hours.</source>
        <translation>未接听、占线或失败：再拨 {} 次，间隔 {} 分钟，静默时段内不拨。</translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>已无等待发送的消息。</translation>
    </message>
    <message>
        <source>Ring up</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop what has not left</source>
        <translation>停止尚未发出的</translation>
    </message>
    <message>
        <source>The engine has not answered: what clients would get is not known.</source>
        <translation>引擎未答复：客户将收到的内容未知。</translation>
    </message>
    <message>
        <source>Voice message, calls: {}</source>
        <translation>发送语音消息，追缴：{}</translation>
    </message>
    <message>
        <source>Voice message, recalls: {}</source>
        <translation>语音消息，追收：{}</translation>
    </message>
    <message>
        <source>Writing what each client would get…</source>
        <translation>正在生成各客户将收到的内容…</translation>
    </message>
    <message>
        <source>in quiet hours, leaves later: {}</source>
        <translation>处于静默时段，稍后发出：{}</translation>
    </message>
    <message>
        <source>not known to the engine: {}</source>
        <translation>引擎未知：{}</translation>
    </message>
    <message>
        <source>told today already, and once more now: {}</source>
        <translation>今日已通知，现再次通知：{}</translation>
    </message>
    <message>
        <source>{} of {} are through: {} delivered or sent, {} not sent, {} failed or unknown.</source>
        <translation>已处理 {}／{}：{} 已送达或已发送，{} 未发送，{} 失败或未知。</translation>
    </message>
    <message>
        <source>{} of {} clients will be told.</source>
        <translation>将通知 {}／{} 位客户。</translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>Not submitted: the desk is still starting.</source>
        <translation>未提交：工作台仍在启动。</translation>
    </message>
</context>
<context>
    <name>SentText</name>
    <message>
        <source>Subject: {}</source>
        <translation>主题：{}</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>发送原文</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>收件人：{}</translation>
    </message>
</context>
<context>
    <name>SetNoteDialog</name>
    <message>
        <source>A text is longer than {} letters.</source>
        <translation>文字超过 {} 个字符。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注内容</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>Note, calls: {}</source>
        <translation>备注，追缴：{}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>备注：{}</translation>
    </message>
    <message>
        <source>Noted before</source>
        <translation>以往备注</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Reading what is noted…</source>
        <translation>正在读取备注…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>left as it is where you type nothing</source>
        <translation>未填写处保持不变</translation>
    </message>
    <message>
        <source>▲ {} changed this note meanwhile. What you typed is kept; saving replaces only what you edited.</source>
        <translation>▲ {} 在此期间更改了备注。您输入的内容已保留；保存只替换您编辑的部分。</translation>
    </message>
</context>
<context>
    <name>SetPolicyDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>Change the policy: {}</source>
        <translation>修改政策：{}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有任何变化。</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>仅有效至</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定人</translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>截止时间已过。</translation>
    </message>
    <message>
        <source>The value is not taken.</source>
        <translation>该值不被接受。</translation>
    </message>
    <message>
        <source>This is in force already.</source>
        <translation>该值已在生效。</translation>
    </message>
    <message>
        <source>This loosens no control: it takes effect at once.</source>
        <translation>此修改不放宽任何控制：立即生效。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{}, {}: {}</source>
        <translation>{}，{}：{}</translation>
    </message>
    <message>
        <source>▲ Not taken: {}</source>
        <translation>▲ 不接受：{}</translation>
    </message>
    <message>
        <source>▲ This loosens a control. Four-eyes is off: it takes effect at once.</source>
        <translation>▲ 此修改放宽控制。双人复核已关闭：立即生效。</translation>
    </message>
    <message>
        <source>▲ This loosens a control: it takes effect once another supervisor has approved it.</source>
        <translation>▲ 此修改放宽控制：须经另一位主管批准后生效。</translation>
    </message>
</context>
<context>
    <name>SetRecallStatusDialog</name>
    <message>
        <source>A text is longer than {} letters.</source>
        <translation>文字超过 {} 个字符。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recall {}: {} {}</source>
        <translation>追收 {}：{} {}</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>此前记录</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Say why: nothing will be closed for it any more.</source>
        <translation>请说明原因：此后不再为其平仓。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status of recalls: {}</source>
        <translation>追收状态：{} 笔</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
</context>
<context>
    <name>SetTemplateDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>须填写原因。</translation>
    </message>
    <message>
        <source>Change the words of a message</source>
        <translation>修改消息文字</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>成文效果</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>It cannot be saved so: above stands what is wrong.</source>
        <translation>这样无法保存：上方列有错误之处。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Looking whether it can be saved…</source>
        <translation>正在检查能否保存…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有任何改变。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Take the words that ship again</source>
        <translation>恢复默认文字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The engine has not answered: what clients would get is not known.</source>
        <translation>引擎未答复：不知道客户会收到什么。</translation>
    </message>
    <message>
        <source>Writing what each client would get…</source>
        <translation>正在写出每位客户会收到的内容…</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>另有 {} 项</translation>
    </message>
    <message>
        <source>as it ships</source>
        <translation>默认文字</translation>
    </message>
    <message>
        <source>the house&apos;s own</source>
        <translation>本公司文字</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}，第 {} 行</translation>
    </message>
    <message>
        <source>{}, version {}: {}, {}: {}</source>
        <translation>{}，版本 {}：{}，{}：{}</translation>
    </message>
</context>
<context>
    <name>ShortHoldersDialog</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Clients short of {}</source>
        <translation>{} 的空头客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>建仓时间</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>被追收</translation>
    </message>
    <message>
        <source>Short quantity</source>
        <translation>空头数量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s answer…</source>
        <translation>正在等待引擎答复…</translation>
    </message>
    <message>
        <source>{} accounts are short of {} together · as of {}</source>
        <translation>{} 个账户合计空头 {} · 截至 {}</translation>
    </message>
</context>
<context>
    <name>ShortRecalls</name>
    <message>
        <source>Look at lenders now</source>
        <translation>立即查看出借人</translation>
    </message>
    <message>
        <source>Look at lenders now (F5)</source>
        <translation>立即查看出借人（F5）</translation>
    </message>
    <message>
        <source>No short recalls. Shares that lenders want back will stand here.</source>
        <translation>没有空头股票追收。出借方要求归还的股票将显示在此。</translation>
    </message>
    <message>
        <source>Recalled value</source>
        <translation>追收市值</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Short recalls</source>
        <translation>空头股票追收</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>证券</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>截至 {}</translation>
    </message>
    <message>
        <source>asked by {}</source>
        <translation>由 {} 请求</translation>
    </message>
    <message>
        <source>lenders were not looked at yet</source>
        <translation>尚未查看出借人</translation>
    </message>
    <message>
        <source>next at {}</source>
        <translation>下次 {}</translation>
    </message>
</context>
<context>
    <name>SimulatorControls</name>
    <message>
        <source>All prices move by this before anything is closed; options follow, depth moves along.</source>
        <translation>平仓前所有价格按此变动；期权随之重估，盘口一并移动。</translation>
    </message>
    <message>
        <source>Back to the policy&apos;s target and today&apos;s prices</source>
        <translation>恢复政策的目标和当前价格</translation>
    </message>
    <message>
        <source>MM % to close down to; the policy&apos;s until it is moved.</source>
        <translation>平仓至此 MM %；移动之前为政策所定。</translation>
    </message>
    <message>
        <source>Price move</source>
        <translation>价格变动</translation>
    </message>
    <message>
        <source>Target MM %</source>
        <translation>目标 MM %</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>SimulatorPage</name>
    <message>
        <source>Acting now saves the client {} against the venue&apos;s own liquidation.</source>
        <translation>与交易所自行强平相比，现在处理可为客户节省 {}。</translation>
    </message>
    <message>
        <source>By the model; the venue&apos;s own figures are further apart than the policy allows.</source>
        <translation>按模型计算；交易所自己的数据与之相差超过政策允许。</translation>
    </message>
    <message>
        <source>Desk against venue</source>
        <translation>工作台与交易所对照</translation>
    </message>
    <message>
        <source>Less than a lot, cannot be closed: {}.</source>
        <translation>不足一手，无法平仓：{}。</translation>
    </message>
    <message>
        <source>Not trading now: {}.</source>
        <translation>目前不交易：{}。</translation>
    </message>
    <message>
        <source>Own orders that would be cancelled first: {}.</source>
        <translation>将先撤单的客户委托：{}。</translation>
    </message>
    <message>
        <source>Show the closes at the desk&apos;s own costs</source>
        <translation>按工作台自己的成本显示平仓</translation>
    </message>
    <message>
        <source>Show the closes at the venue&apos;s liquidation costs</source>
        <translation>按交易所的强平成本显示平仓</translation>
    </message>
    <message>
        <source>The venue&apos;s own liquidation: {} after {} closes.</source>
        <translation>交易所自行强平：{}，共 {} 笔平仓。</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>desk&apos;s costs</source>
        <translation>工作台成本</translation>
    </message>
    <message>
        <source>target {}</source>
        <translation>目标 {}</translation>
    </message>
    <message>
        <source>venue&apos;s costs</source>
        <translation>交易所成本</translation>
    </message>
    <message>
        <source>{} → {} after {} closes.</source>
        <translation>{} → {}，共 {} 笔平仓。</translation>
    </message>
    <message>
        <source>{}: the loop would close nothing.</source>
        <translation>{}：流程不会平仓。</translation>
    </message>
    <message>
        <source>▲ Stopped: the policy&apos;s greatest number of steps is reached. A person must decide.</source>
        <translation>▲ 已停止：达到政策的最多步数。须由人决定。</translation>
    </message>
    <message>
        <source>▲ Stuck: nothing can be filled inside the price bands. A person must decide.</source>
        <translation>▲ 受阻：价格区间内无法成交。须由人决定。</translation>
    </message>
    <message>
        <source>▲ Stuck: what could be filled frees nothing, closing costs more. A person must decide.</source>
        <translation>▲ 受阻：可成交的部分不释放保证金，平仓成本更高。须由人决定。</translation>
    </message>
    <message>
        <source>▲ The loop cannot work on this account: {}</source>
        <translation>▲ 流程无法处理此账户：{}</translation>
    </message>
</context>
<context>
    <name>SimulatorSteps</name>
    <message>
        <source>Average price</source>
        <translation>成交均价</translation>
    </message>
    <message>
        <source>Can be filled</source>
        <translation>可成交</translation>
    </message>
    <message>
        <source>Closes, in order</source>
        <translation>平仓步骤</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Gain: net proceeds. Weight: recovery. Score: gain x weight x share filled</source>
        <translation>收益：净所得。权重：回收率。得分：收益 x 权重 x 可成交比例</translation>
    </message>
    <message>
        <source>Gain: shortfall removed. Weight: liquidity. Score: gain x weight</source>
        <translation>收益：减少的缺口。权重：流动性。得分：收益 x 权重</translation>
    </message>
    <message>
        <source>Gain: stress removed. Weight: cost. Score: gain / weight</source>
        <translation>收益：减少的压力。权重：成本。得分：收益 / 权重</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限价</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>before close {}, the best first</source>
        <translation>第 {} 笔平仓之前，最优在前</translation>
    </message>
    <message>
        <source>choose a close for its ranking</source>
        <translation>选择一笔平仓以查看其排序</translation>
    </message>
    <message>
        <source>close {}: whole positions in their fixed order, without a ranking</source>
        <translation>第 {} 笔平仓：按固定顺序整体平仓，无排序</translation>
    </message>
    <message>
        <source>closing it frees nothing</source>
        <translation>平仓不释放保证金</translation>
    </message>
    <message>
        <source>covers a sold option: last</source>
        <translation>对应卖方期权：最后</translation>
    </message>
    <message>
        <source>hedge: last</source>
        <translation>对冲：最后</translation>
    </message>
    <message>
        <source>no lot inside the band</source>
        <translation>价格区间内不足一手</translation>
    </message>
    <message>
        <source>nothing is closed</source>
        <translation>没有平仓</translation>
    </message>
    <message>
        <source>what was tried last</source>
        <translation>最后尝试的顺序</translation>
    </message>
</context>
<context>
    <name>SnapshotParts</name>
    <message>
        <source>Cash by currency</source>
        <translation>现金明细</translation>
    </message>
    <message>
        <source>Figures when first kept and at this moment</source>
        <translation>首次留存时与此刻的指标</translation>
    </message>
    <message>
        <source>Positions and prices used</source>
        <translation>所用持仓与价格</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>卖价</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>买价</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Choose a snapshot first.</source>
        <translation>请先选择一个快照。</translation>
    </message>
    <message>
        <source>FM rate</source>
        <translation>FM 比率</translation>
    </message>
    <message>
        <source>IM rate</source>
        <translation>IM 比率</translation>
    </message>
    <message>
        <source>MCM rate</source>
        <translation>MCM 比率</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>MM 比率</translation>
    </message>
    <message>
        <source>Margin used</source>
        <translation>占用保证金</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>估值价</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>留存原因</translation>
    </message>
    <message>
        <source>Working out the snapshot of {} again…</source>
        <translation>正在重新计算 {} 的快照…</translation>
    </message>
    <message>
        <source>{} snapshots.</source>
        <translation>{} 个快照。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source> (another process)</source>
        <translation>（另一进程）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, broker link stale</source>
        <translation>，券商连接停滞</translation>
    </message>
    <message>
        <source>Click, or Ctrl+Shift+K: stop orders</source>
        <translation>点击或按 Ctrl+Shift+K：停止订单</translation>
    </message>
    <message>
        <source>Click: approve or decline</source>
        <translation>点击：批准或拒绝</translation>
    </message>
    <message>
        <source>Four-eyes is off: this store knows one user only.</source>
        <translation>双人复核已关闭：此存储只有一名用户。</translation>
    </message>
    <message>
        <source>No session of {} is known after {}: deadlines beyond it are provisional.</source>
        <translation>{} 在 {} 之后的交易日未知：此后的截止日期为待定。</translation>
    </message>
    <message>
        <source>Roles and audit are advisory on SQLite: who can write the file can change both.</source>
        <translation>在 SQLite 上角色和审计仅供参考：能写入文件者即可更改两者。</translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation>工作台状态</translation>
    </message>
    <message>
        <source>all desks</source>
        <translation>全部工作台</translation>
    </message>
    <message>
        <source>calendar {} ends {}</source>
        <translation>日历 {} 截至 {}</translation>
    </message>
    <message>
        <source>four-eyes off</source>
        <translation>双人复核关闭</translation>
    </message>
    <message>
        <source>kill switch off</source>
        <translation>紧急停止：未启动</translation>
    </message>
    <message>
        <source>kill switch unknown</source>
        <translation>紧急停止：未知</translation>
    </message>
    <message>
        <source>roles advisory</source>
        <translation>角色仅供参考</translation>
    </message>
    <message>
        <source>store {}</source>
        <translation>存储 {}</translation>
    </message>
    <message>
        <source>{} closed until {}</source>
        <translation>{} 休市至 {}</translation>
    </message>
    <message>
        <source>{} lunch break until {}</source>
        <translation>{} 午休至 {}</translation>
    </message>
    <message>
        <source>{} open until {}</source>
        <translation>{} 交易至 {}</translation>
    </message>
    <message>
        <source>{}: engaged by {} since {}: {}</source>
        <translation>{}：由 {} 启动，自 {}：{}</translation>
    </message>
    <message>
        <source>{}prices {}{}</source>
        <translation>{}行情 {}{}</translation>
    </message>
    <message>
        <source>▲ BROKER LINK DOWN: {}</source>
        <translation>▲ 券商连接中断：{}</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN</source>
        <translation>▲ 引擎已停止</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN, next try in {} s</source>
        <translation>▲ 引擎已停止，{} 秒后重试</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN, restarting ({})</source>
        <translation>▲ 引擎已停止，正在重启（{}）</translation>
    </message>
    <message>
        <source>▲ KILL SWITCH: all desks</source>
        <translation>▲ 紧急停止：全部工作台</translation>
    </message>
    <message>
        <source>▲ KILL SWITCH: this desk</source>
        <translation>▲ 紧急停止：本工作台</translation>
    </message>
    <message>
        <source>▲ STORE DOES NOT ANSWER</source>
        <translation>▲ 存储无应答</translation>
    </message>
    <message>
        <source>▲ book refused, problems: {}</source>
        <translation>▲ 账册被拒绝，问题数：{}</translation>
    </message>
    <message>
        <source>▲ engine STALE, last step {} ago</source>
        <translation>▲ 引擎停滞，上一步在 {} 前</translation>
    </message>
    <message>
        <source>▲ kill switch: {}</source>
        <translation>▲ 紧急停止：{}</translation>
    </message>
    <message>
        <source>▲ {} accounts unpriced</source>
        <translation>▲ {} 个账户无法估值</translation>
    </message>
    <message>
        <source>▲ {} await approval</source>
        <translation>▲ {} 项待批准</translation>
    </message>
    <message>
        <source>● engine starting…</source>
        <translation>● 引擎启动中…</translation>
    </message>
    <message>
        <source>● engine {}{}</source>
        <translation>● 引擎 {}{}</translation>
    </message>
    <message>
        <source>● waiting for the store…</source>
        <translation>● 正在等待存储…</translation>
    </message>
</context>
<context>
    <name>StrategiesList</name>
    <message>
        <source>All options and shares of {} together, those in no strategy included.</source>
        <translation>{} 的全部期权与股票合计，含不属于任何策略的部分。</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>毛额</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>各腿</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>次优组合</translation>
    </message>
    <message>
        <source>Option strategies</source>
        <translation>期权策略</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The next best pairing of {} would need {} more.</source>
        <translation>{} 的次优组合需多用 {}。</translation>
    </message>
    <message>
        <source>Underlying</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>With all shares</source>
        <translation>含全部股票</translation>
    </message>
    <message>
        <source>at the margin-call level</source>
        <translation>按追缴保证金</translation>
    </message>
    <message>
        <source>too many lines to try every pairing: {}</source>
        <translation>持仓过多，未尝试所有组合：{}</translation>
    </message>
</context>
<context>
    <name>Stretch</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source> and {} more</source>
        <translation> 及另外 {} 项</translation>
    </message>
    <message>
        <source>Accounts still called afterwards: {}.</source>
        <translation>之后仍被追缴的账号：{}。</translation>
    </message>
    <message>
        <source>Accounts without a known call, in no sum: {}</source>
        <translation>追缴未知、未计入合计的账号：{}</translation>
    </message>
    <message>
        <source>Calls together: {} before, {} after; estimated reduction {} {}.</source>
        <translation>追缴合计：之前 {}，之后 {}；预估减少追缴金额 {} {}。</translation>
    </message>
    <message>
        <source>Lines not sent: {}; {}</source>
        <translation>不发送的行：{}；{}</translation>
    </message>
    <message>
        <source>Market orders, filled at whatever price there is: {}</source>
        <translation>市价单，按当时任何价格成交：{}</translation>
    </message>
    <message>
        <source>Needs a second person: {}{}.</source>
        <translation>须第二人批准：{}{}。</translation>
    </message>
    <message>
        <source>Orders in positions that are to be closed last: {}</source>
        <translation>涉及应最后平仓持仓的订单：{}</translation>
    </message>
    <message>
        <source>Orders to send: {}, accounts: {}, worth {} {}</source>
        <translation>待发送订单：{}，账号：{}，市值 {} {}</translation>
    </message>
    <message>
        <source>Orders without a known value: {}</source>
        <translation>市值未知的订单：{}</translation>
    </message>
    <message>
        <source>Since this page was opened the call left moved from {} to {} {}.</source>
        <translation>自打开本页以来，剩余追缴由 {} 变为 {} {}。</translation>
    </message>
</context>
<context>
    <name>SymbolsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>账号数</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>查找代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Only these symbols</source>
        <translation>只平这些代码</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>To buy back</source>
        <translation>可买回</translation>
    </message>
    <message>
        <source>To sell</source>
        <translation>可卖出</translation>
    </message>
</context>
<context>
    <name>SymbolsPart</name>
    <message>
        <source>Held in no account of this table: {}</source>
        <translation>此表中没有账户持有：{}</translation>
    </message>
    <message>
        <source>any of these, commas between</source>
        <translation>任一，用逗号分隔</translation>
    </message>
</context>
<context>
    <name>TableLinks</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出所显示内容</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>导出 ▾</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlight rows by age</source>
        <translation>按时长高亮行</translation>
    </message>
    <message>
        <source>Rows stand close</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Show, hide and order columns</source>
        <translation>显示、隐藏和排列列</translation>
    </message>
    <message>
        <source>The selection as CSV…</source>
        <translation>所选导出为 CSV…</translation>
    </message>
    <message>
        <source>The selection as XLSX…</source>
        <translation>所选导出为 XLSX…</translation>
    </message>
    <message>
        <source>What is shown as CSV…</source>
        <translation>所显示导出为 CSV…</translation>
    </message>
    <message>
        <source>What is shown as XLSX…</source>
        <translation>所显示导出为 XLSX…</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Export {}</source>
        <translation>导出 {}</translation>
    </message>
    <message>
        <source>{} rows exported to {}</source>
        <translation>已导出 {} 行至 {}</translation>
    </message>
    <message>
        <source>▲ NOT EXPORTED to {}: {}</source>
        <translation>▲ 未能导出至 {}：{}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Move to its own window	{}</source>
        <translation>移至独立窗口	{}</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>a brace that is not part of a {{field}}</source>
        <translation>大括号不属于任何 {{field}}</translation>
    </message>
    <message>
        <source>a subject is one line</source>
        <translation>主题只能是一行</translation>
    </message>
    <message>
        <source>a {kind} message has no such value; it has {fields}</source>
        <translation>{kind} 消息没有此值；可用：{fields}</translation>
    </message>
    <message>
        <source>an e-mail needs a subject</source>
        <translation>邮件需要主题</translation>
    </message>
    <message>
        <source>is a control or formatting character, not text</source>
        <translation>是控制或格式字符，不是文字</translation>
    </message>
    <message>
        <source>is no field; did you mean {{{field}}}?</source>
        <translation>不是字段；是否指 {{{field}}}？</translation>
    </message>
    <message>
        <source>is no field; there are {fields}</source>
        <translation>不是字段；可用：{fields}</translation>
    </message>
    <message>
        <source>it has {length} characters; at most {limit} fit</source>
        <translation>共 {length} 个字符；最多 {limit} 个</translation>
    </message>
    <message>
        <source>it must say {{{field}}}</source>
        <translation>必须包含 {{{field}}}</translation>
    </message>
    <message>
        <source>only an e-mail has a subject</source>
        <translation>只有邮件有主题</translation>
    </message>
    <message>
        <source>only the plain name of a field may stand in braces: no attribute, index, conversion or format</source>
        <translation>大括号内只能是字段名：不得有属性、索引、转换或格式</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>正文为空</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>请先选择模板。</translation>
    </message>
    <message>
        <source>Enter or a double click changes the chosen template</source>
        <translation>按 Enter 或双击修改所选模板</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>搜索模板</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设置人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The words of this version</source>
        <translation>此版本的文字</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>as it ships</source>
        <translation>默认文字</translation>
    </message>
    <message>
        <source>the house&apos;s own</source>
        <translation>本公司文字</translation>
    </message>
    <message>
        <source>{} templates, {} of them with words of this house. A change is approved by a supervisor.</source>
        <translation>共 {} 个模板，其中 {} 个使用本公司文字。修改须经主管批准。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>At each call&apos;s &amp;deadline</source>
        <translation>在各追缴的截止时间(&amp;D)</translation>
    </message>
    <message>
        <source>At this &amp;time</source>
        <translation>在此时间(&amp;T)</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>在此时间</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>If the market is &amp;closed then: at its next open</source>
        <translation>若届时休市(&amp;C)：在其下次开市时</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Otherwise it does not fire, and the follow-up record says so.</source>
        <translation>否则不执行，并记入跟进记录。</translation>
    </message>
    <message>
        <source>The time must be later than now on the market&apos;s clock.</source>
        <translation>时间须晚于市场当前时间。</translation>
    </message>
    <message>
        <source>Ticks from it</source>
        <translation>相距跳动单位</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>has none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>有</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>TimePart</name>
    <message>
        <source>Moment</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>past</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Accounts</source>
        <translation>账号数</translation>
    </message>
    <message>
        <source>Accounts without a known call, in no sum: {}</source>
        <translation>追缴未知、未计入合计的账号：{}</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Call left</source>
        <translation>剩余追缴</translation>
    </message>
    <message>
        <source>Estimated reduction of the call</source>
        <translation>预估减少追缴金额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Value{}</source>
        <translation>市值{}</translation>
    </message>
</context>
<context>
    <name>TotalsStrip</name>
    <message>
        <source>Total call amount over the day</source>
        <translation>当日合计追保金额走势</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>WaitingSchedules</name>
    <message>
        <source>An automatic rule is changed in the policy.</source>
        <translation>自动规则须在政策中更改。</translation>
    </message>
    <message>
        <source>Automatic closes that wait or were missed</source>
        <translation>等待中或错过的自动平仓</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Choose a schedule first.</source>
        <translation>请先选择一个计划。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>It waits no more.</source>
        <translation>已不再等待。</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>at the deadline</source>
        <translation>在截止时间</translation>
    </message>
    <message>
        <source>fixed time</source>
        <translation>固定时间</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 及另外 {} 个</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Accrued interest</source>
        <translation>应收利息</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>欠款保证金</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>股权资产</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超额融资额度</translation>
    </message>
    <message>
        <source>Futures, unrealised</source>
        <translation>期货未实现盈亏</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始保证金</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>可流动净资产</translation>
    </message>
    <message>
        <source>Long positions</source>
        <translation>多头持仓</translation>
    </message>
    <message>
        <source>MM / re-arm level</source>
        <translation>MM / 解除警戒线</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保证金余额</translation>
    </message>
    <message>
        <source>Margin-call requirement</source>
        <translation>追缴保证金</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Option value, left out</source>
        <translation>期权价值（不计入）</translation>
    </message>
    <message>
        <source>Short positions</source>
        <translation>空头持仓</translation>
    </message>
    <message>
        <source>Surplus or shortfall</source>
        <translation>盈余或缺口</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>退市及长期停牌股票市值</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>交易额度</translation>
    </message>
    <message>
        <source>Venue less model</source>
        <translation>交易所减模型</translation>
    </message>
    <message>
        <source>Why this call</source>
        <translation>追缴原因</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Mark</source>
        <translation>估值价</translation>
    </message>
    <message>
        <source>Part of the step</source>
        <translation>计入金额</translation>
    </message>
    <message>
        <source>Positions and rates behind the step</source>
        <translation>该步骤涉及的持仓和比率</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Rule and rate row</source>
        <translation>规则与比率</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>initial margin of the client&apos;s own working orders</source>
        <translation>客户未成交委托的初始保证金</translation>
    </message>
    <message>
        <source>own orders</source>
        <translation>客户委托</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>the venue&apos;s own figure less the model&apos;s</source>
        <translation>交易所数据减模型数据</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>交易所</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Choose a line for the plan of its account.</source>
        <translation>选择一行以查看其账号的方案。</translation>
    </message>
    <message>
        <source>No plan can cost less than {}.</source>
        <translation>任何方案的成本都不会低于 {}。</translation>
    </message>
    <message>
        <source>Proven: no plan costs less.</source>
        <translation>已证明：没有成本更低的方案。</translation>
    </message>
    <message>
        <source>Runner-up, cost {}: {}</source>
        <translation>次优方案，成本 {}：{}</translation>
    </message>
    <message>
        <source>Why these lines</source>
        <translation>为何选择这些行</translation>
    </message>
    <message>
        <source>{} stays: {}</source>
        <translation>{} 保留：{}</translation>
    </message>
    <message>
        <source>{} {}: {}, cost {}</source>
        <translation>{} {}：{}，成本 {}</translation>
    </message>
    <message>
        <source>{}: the call cannot be cured in full; for {} {} it goes from {} to {}.</source>
        <translation>{}：无法全部补足追缴；以成本 {} {} 由 {} 降至 {}。</translation>
    </message>
    <message>
        <source>{}: the cheapest cure costs {} {} and takes the call from {} to {}.</source>
        <translation>{}：成本最低的方案为 {} {}，追缴由 {} 降至 {}。</translation>
    </message>
    <message>
        <source>{}: the cheapest cure is being worked out…</source>
        <translation>{}：正在计算成本最低的方案…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A price or another figure of the account is not known.</source>
        <translation>账户的价格或其他数据未知。</translation>
    </message>
    <message>
        <source>AUDITOR</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Accept as sent</source>
        <translation>确认为已发送</translation>
    </message>
    <message>
        <source>Accrued interest</source>
        <translation>应收利息</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>自动处理</translation>
    </message>
    <message>
        <source>After expiry</source>
        <translation>到期后</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>全部持仓</translation>
    </message>
    <message>
        <source>An automatic close that is later than this is missed and does not fire.</source>
        <translation>自动平仓迟于此时长即视为错过，不再执行。</translation>
    </message>
    <message>
        <source>An e-mail needs a subject.</source>
        <translation>电子邮件须有主题。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve a proposal</source>
        <translation>批准提议</translation>
    </message>
    <message>
        <source>Arm the liquidation loop</source>
        <translation>启用强制平仓流程</translation>
    </message>
    <message>
        <source>Assign calls</source>
        <translation>分派追缴</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>在截止时间</translation>
    </message>
    <message>
        <source>Auto-close</source>
        <translation>自动平仓</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Batch close</source>
        <translation>批量平仓</translation>
    </message>
    <message>
        <source>Bought option</source>
        <translation>买方期权</translation>
    </message>
    <message>
        <source>Bought option, long term</source>
        <translation>买方期权（长期）</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>追缴</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>应追缴保证金</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>追缴结束</translation>
    </message>
    <message>
        <source>Call margin</source>
        <translation>追缴所需保证金</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>触发追缴</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>Cancel pending</source>
        <translation>撤单中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤单</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Cash account</source>
        <translation>现金账户</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>更改计划</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>Clear abnormal</source>
        <translation>取消异常</translation>
    </message>
    <message>
        <source>Close-out done</source>
        <translation>平仓完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已平仓</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已平仓</translation>
    </message>
    <message>
        <source>Closes FORCED and negative-equity calls at this time of the market&apos;s day.</source>
        <translation>在市场当日此时间平掉强平和负资产的追缴。</translation>
    </message>
    <message>
        <source>Closes any called account whose net assets fall below this amount.</source>
        <translation>净资产低于此金额的被追缴账号即平仓。</translation>
    </message>
    <message>
        <source>Closes called accounts that hold options expiring today, at this time.</source>
        <translation>在此时间平掉持有当日到期期权的被追缴账号。</translation>
    </message>
    <message>
        <source>Closes called accounts that lack shares under covered calls, at this time.</source>
        <translation>在此时间平掉备兑认购缺少正股的被追缴账号。</translation>
    </message>
    <message>
        <source>Closes excess-financing calls past their deadline at this time.</source>
        <translation>在此时间平掉已过截止时间的超额融资追缴。</translation>
    </message>
    <message>
        <source>Closes intraday calls that are so many minutes past their deadline.</source>
        <translation>平掉超过截止时间达此分钟数的日内追缴。</translation>
    </message>
    <message>
        <source>Closes intraday calls whose net assets fall below this share of the FM.</source>
        <translation>净资产低于 FM 此比例的日内追缴即平仓。</translation>
    </message>
    <message>
        <source>Closes margin calls past their deadline at this time of the market&apos;s day.</source>
        <translation>在市场当日此时间平掉已过截止时间的保证金追缴。</translation>
    </message>
    <message>
        <source>Collar</source>
        <translation>领口策略</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Control replay</source>
        <translation>控制回放</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转换套利</translation>
    </message>
    <message>
        <source>Covered call</source>
        <translation>备兑看涨</translation>
    </message>
    <message>
        <source>Covered put</source>
        <translation>备兑看跌</translation>
    </message>
    <message>
        <source>Covered recall</source>
        <translation>期权备兑追收</translation>
    </message>
    <message>
        <source>Cure the call</source>
        <translation>补足追缴</translation>
    </message>
    <message>
        <source>DEBIT ONLY</source>
        <translation>仅欠款</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Daily reminder</source>
        <translation>每日提醒</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>当日有效</translation>
    </message>
    <message>
        <source>Deadline tomorrow</source>
        <translation>明日截止</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>欠款保证金</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Decline a proposal</source>
        <translation>拒绝提议</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Derivatives</source>
        <translation>衍生品</translation>
    </message>
    <message>
        <source>Did not fire</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Due, held up</source>
        <translation>已到时间，受阻</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>ETF</source>
        <translation>ETF</translation>
    </message>
    <message>
        <source>EXCESS FINANCING</source>
        <translation>超额融资</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>各客户自己的语言</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>结束追缴</translation>
    </message>
    <message>
        <source>Engage kill switch</source>
        <translation>启动紧急停止</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>股权资产</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超额融资</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>FORCED</source>
        <translation>强平</translation>
    </message>
    <message>
        <source>FORCED at {}</source>
        <translation>强平于 {}</translation>
    </message>
    <message>
        <source>FORCED reached</source>
        <translation>达到强平</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>全部成交</translation>
    </message>
    <message>
        <source>Financing used</source>
        <translation>已用融资</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>固定时间</translation>
    </message>
    <message>
        <source>Forced margin</source>
        <translation>平仓保证金</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>期货</translation>
    </message>
    <message>
        <source>IM RESTRICTED</source>
        <translation>IM 受限</translation>
    </message>
    <message>
        <source>IM restricted</source>
        <translation>IM 受限</translation>
    </message>
    <message>
        <source>Immediate or cancel</source>
        <translation>立即成交否则撤单</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始保证金</translation>
    </message>
    <message>
        <source>Intraday</source>
        <translation>日内融</translation>
    </message>
    <message>
        <source>It does not trade.</source>
        <translation>未在交易。</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>LIQUIDATING</source>
        <translation>强制平仓中</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Leveraged product</source>
        <translation>杠杆产品</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限价</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>可流动净资产</translation>
    </message>
    <message>
        <source>Liquidation</source>
        <translation>强制平仓</translation>
    </message>
    <message>
        <source>Liquidation ended</source>
        <translation>强制平仓结束</translation>
    </message>
    <message>
        <source>Liquidation started</source>
        <translation>强制平仓开始</translation>
    </message>
    <message>
        <source>Liquidation step</source>
        <translation>强制平仓步骤</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>多头</translation>
    </message>
    <message>
        <source>Long value</source>
        <translation>多头市值</translation>
    </message>
    <message>
        <source>MARGIN CALL</source>
        <translation>Margin Call</translation>
    </message>
    <message>
        <source>MISSED</source>
        <translation>已错过</translation>
    </message>
    <message>
        <source>MM WARNING</source>
        <translation>MM 预警</translation>
    </message>
    <message>
        <source>MM warning</source>
        <translation>MM 预警</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>维持保证金</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Margin-call margin</source>
        <translation>追缴保证金</translation>
    </message>
    <message>
        <source>Mark abnormal</source>
        <translation>标记异常</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市价</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>消息已发送</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Move deadline</source>
        <translation>更改截止时间</translation>
    </message>
    <message>
        <source>NEGATIVE EQUITY</source>
        <translation>负资产</translation>
    </message>
    <message>
        <source>Naked call</source>
        <translation>裸卖看涨</translation>
    </message>
    <message>
        <source>Naked put</source>
        <translation>裸卖看跌</translation>
    </message>
    <message>
        <source>Negative equity</source>
        <translation>负资产</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>净资产</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>净资产比率</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>No price between 0 and 100 times the present one does it.</source>
        <translation>现价的 0 至 100 倍之间无法达到。</translation>
    </message>
    <message>
        <source>No rate row: 100 %</source>
        <translation>无比率行：100 %</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>仅观察</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>期权</translation>
    </message>
    <message>
        <source>Option expired</source>
        <translation>期权已到期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>夜盘</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自拟内容</translation>
    </message>
    <message>
        <source>Partially filled</source>
        <translation>部分成交</translation>
    </message>
    <message>
        <source>Peg to ask</source>
        <translation>挂钩卖价</translation>
    </message>
    <message>
        <source>Peg to bid</source>
        <translation>挂钩买价</translation>
    </message>
    <message>
        <source>Perpetual</source>
        <translation>永续</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Post-market</source>
        <translation>盘后</translation>
    </message>
    <message>
        <source>Pre-market</source>
        <translation>盘前</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Protective call</source>
        <translation>保护性看涨</translation>
    </message>
    <message>
        <source>Protective put</source>
        <translation>保护性看跌</translation>
    </message>
    <message>
        <source>Put into the house&apos;s frame as it is; nothing in it is read as a field.</source>
        <translation>原样放入本公司模板框架；其中内容不会被当作字段。</translation>
    </message>
    <message>
        <source>Put secured by cash</source>
        <translation>现金担保看跌</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Recall notice</source>
        <translation>追收通知</translation>
    </message>
    <message>
        <source>Refresh short recalls</source>
        <translation>刷新空头追收</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Release kill switch</source>
        <translation>解除紧急停止</translation>
    </message>
    <message>
        <source>Resolve order</source>
        <translation>处理未知订单</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Reverse conversion</source>
        <translation>反向转换</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃中</translation>
    </message>
    <message>
        <source>SAFE</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>SPECIAL LIQUIDATION</source>
        <translation>特别强制平仓</translation>
    </message>
    <message>
        <source>SUPERVISOR</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Schedule a close</source>
        <translation>设置自动平仓</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>Send messages</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Set faults</source>
        <translation>设定故障</translation>
    </message>
    <message>
        <source>Set holiday</source>
        <translation>设置假期</translation>
    </message>
    <message>
        <source>Set policy</source>
        <translation>修改政策</translation>
    </message>
    <message>
        <source>Set recall status</source>
        <translation>设置追收状态</translation>
    </message>
    <message>
        <source>Set template</source>
        <translation>设置模板</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>空头</translation>
    </message>
    <message>
        <source>Short recall</source>
        <translation>空头股票追收</translation>
    </message>
    <message>
        <source>Short shares</source>
        <translation>空头股票</translation>
    </message>
    <message>
        <source>Short straddle or strangle</source>
        <translation>卖出跨式或宽跨式</translation>
    </message>
    <message>
        <source>Short value</source>
        <translation>空头市值</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>价差</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Stop messages</source>
        <translation>停止消息</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停牌</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>退市及长期停牌股票市值</translation>
    </message>
    <message>
        <source>TRADER</source>
        <translation>交易员</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>短信（SMS）</translation>
    </message>
    <message>
        <source>The account is not called.</source>
        <translation>账户未被追缴。</translation>
    </message>
    <message>
        <source>The account is there already.</source>
        <translation>账户已处于该状态。</translation>
    </message>
    <message>
        <source>This channel cannot be used: {}</source>
        <translation>此渠道不可用：{}</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>交易额度</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>类型变更</translation>
    </message>
    <message>
        <source>UNPRICED</source>
        <translation>无法估值</translation>
    </message>
    <message>
        <source>US floor of short shares</source>
        <translation>美股空头最低要求</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Until cancelled</source>
        <translation>撤单前有效</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>VIEWER</source>
        <translation>查看员</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>语音电话</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for the open</source>
        <translation>等待开市</translation>
    </message>
    <message>
        <source>Withdraw schedule</source>
        <translation>撤回计划</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>挂单中</translation>
    </message>
    <message>
        <source>Write what the clients are to be told.</source>
        <translation>请写下要告知客户的内容。</translation>
    </message>
    <message>
        <source>a close is on its way</source>
        <translation>平仓单已在途中</translation>
    </message>
    <message>
        <source>a close is still working</source>
        <translation>仍有平仓单未完成</translation>
    </message>
    <message>
        <source>a date and time in the client&apos;s zone</source>
        <translation>客户时区的日期和时间</translation>
    </message>
    <message>
        <source>a deadline in the client&apos;s zone</source>
        <translation>客户时区的截止时间</translation>
    </message>
    <message>
        <source>a fraction, in percent</source>
        <translation>比率，以百分比表示</translation>
    </message>
    <message>
        <source>a name, on one line</source>
        <translation>名称，单行</translation>
    </message>
    <message>
        <source>a person declined the proposal</source>
        <translation>提议已被人工拒绝</translation>
    </message>
    <message>
        <source>a person has to approve it</source>
        <translation>须由人批准</translation>
    </message>
    <message>
        <source>a person is needed</source>
        <translation>须由人处理</translation>
    </message>
    <message>
        <source>a position was closed</source>
        <translation>已平掉一个持仓</translation>
    </message>
    <message>
        <source>a price is too old</source>
        <translation>某价格过旧</translation>
    </message>
    <message>
        <source>a proposal waits</source>
        <translation>有提议待批准</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>an account that was taken over has no orders of its own</source>
        <translation>被接管的账户不得有自己的委托</translation>
    </message>
    <message>
        <source>an amount to be paid, rounded up</source>
        <translation>应付金额，向上取整</translation>
    </message>
    <message>
        <source>an amount with its currency</source>
        <translation>带货币的金额</translation>
    </message>
    <message>
        <source>another schedule waits for it</source>
        <translation>已有另一计划在等待</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>at the cut-off</source>
        <translation>截止时追缴</translation>
    </message>
    <message>
        <source>awaiting approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>before expiry</source>
        <translation>到期前</translation>
    </message>
    <message>
        <source>before expiry (provisional)</source>
        <translation>到期前（暂定）</translation>
    </message>
    <message>
        <source>before the ex-dividend date</source>
        <translation>除息日前</translation>
    </message>
    <message>
        <source>before the ex-dividend date (provisional)</source>
        <translation>除息日前（暂定）</translation>
    </message>
    <message>
        <source>broken at {}</source>
        <translation>跌破于 {}</translation>
    </message>
    <message>
        <source>called at {}</source>
        <translation>追缴于 {}</translation>
    </message>
    <message>
        <source>cancel sent</source>
        <translation>已发送撤单</translation>
    </message>
    <message>
        <source>cancel the client&apos;s own orders</source>
        <translation>客户自己的委托撤单</translation>
    </message>
    <message>
        <source>cancels are not all confirmed</source>
        <translation>撤单尚未全部确认</translation>
    </message>
    <message>
        <source>client told</source>
        <translation>已通知客户</translation>
    </message>
    <message>
        <source>close sent</source>
        <translation>已发送平仓</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已平仓</translation>
    </message>
    <message>
        <source>closed out</source>
        <translation>已平仓</translation>
    </message>
    <message>
        <source>closes, one a line (on one line in a short text)</source>
        <translation>平仓，每行一笔（短文本中为一行）</translation>
    </message>
    <message>
        <source>cured at {}</source>
        <translation>补足于 {}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>deficit booked</source>
        <translation>亏空已入账</translation>
    </message>
    <message>
        <source>do not fire</source>
        <translation>不触发</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>each pass begins with the figures</source>
        <translation>每一轮先读取数据</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>engaged</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>equity 0 at {}</source>
        <translation>资产归零于 {}</translation>
    </message>
    <message>
        <source>equity above 0 at {}</source>
        <translation>资产转正于 {}</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>已评估</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>first in the ranking of what frees margin</source>
        <translation>释放保证金排序中的第一位</translation>
    </message>
    <message>
        <source>futures</source>
        <translation>期货</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>it has fired already</source>
        <translation>已执行过</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>已被撤回</translation>
    </message>
    <message>
        <source>market moved</source>
        <translation>行情变动</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已补足</translation>
    </message>
    <message>
        <source>met at {}</source>
        <translation>满足于 {}</translation>
    </message>
    <message>
        <source>negative equity: bought options</source>
        <translation>负资产：买入期权</translation>
    </message>
    <message>
        <source>negative equity: futures</source>
        <translation>负资产：期货</translation>
    </message>
    <message>
        <source>negative equity: sold options</source>
        <translation>负资产：卖出期权</translation>
    </message>
    <message>
        <source>no calendar is published for that time</source>
        <translation>该时间尚无已公布的日历</translation>
    </message>
    <message>
        <source>no longer FORCED at {}</source>
        <translation>解除强平于 {}</translation>
    </message>
    <message>
        <source>no position is left and NAV is below 0</source>
        <translation>已无持仓且净值低于 0</translation>
    </message>
    <message>
        <source>no usable address</source>
        <translation>无可用联系方式</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>未获批准</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing can be closed</source>
        <translation>无可平仓位</translation>
    </message>
    <message>
        <source>nothing can be filled inside the bands</source>
        <translation>价格区间内无法成交</translation>
    </message>
    <message>
        <source>nothing is going on</source>
        <translation>没有进行中的处理</translation>
    </message>
    <message>
        <source>nothing is to be closed</source>
        <translation>无须平仓</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>仅观察</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结清</translation>
    </message>
    <message>
        <source>own orders are being cancelled</source>
        <translation>客户委托撤单中</translation>
    </message>
    <message>
        <source>past the deadline</source>
        <translation>已过截止时间</translation>
    </message>
    <message>
        <source>positions, one a line (on one line in a short text)</source>
        <translation>持仓，每行一个（短文本中为一行）</translation>
    </message>
    <message>
        <source>prices, depth or cash changed</source>
        <translation>价格、盘口或现金有变</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>已提议</translation>
    </message>
    <message>
        <source>quiet hours of the client</source>
        <translation>客户的静默时段</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>已排序</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>sessions after the trigger</source>
        <translation>触发后若干交易日</translation>
    </message>
    <message>
        <source>sessions after the trigger (provisional)</source>
        <translation>触发后若干交易日（暂定）</translation>
    </message>
    <message>
        <source>shares or contracts</source>
        <translation>股数或张数</translation>
    </message>
    <message>
        <source>sold options</source>
        <translation>卖出期权</translation>
    </message>
    <message>
        <source>special liquidation: bought options</source>
        <translation>特别强制平仓：买入期权</translation>
    </message>
    <message>
        <source>special liquidation: futures</source>
        <translation>特别强制平仓：期货</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已接管</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>text of several lines</source>
        <translation>多行文字</translation>
    </message>
    <message>
        <source>that time is past</source>
        <translation>该时间已过</translation>
    </message>
    <message>
        <source>the account is armed to observe only</source>
        <translation>该账户仅启用观察</translation>
    </message>
    <message>
        <source>the account is marked do not close</source>
        <translation>该账号标记为不平仓</translation>
    </message>
    <message>
        <source>the broker cannot be reached</source>
        <translation>无法连接经纪商</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>追缴已结束</translation>
    </message>
    <message>
        <source>the call is abnormal</source>
        <translation>该追缴为异常单</translation>
    </message>
    <message>
        <source>the client wants none on this channel</source>
        <translation>客户拒收此渠道消息</translation>
    </message>
    <message>
        <source>the close was answered</source>
        <translation>平仓单已有回报</translation>
    </message>
    <message>
        <source>the closes sent brought nothing</source>
        <translation>已发出的平仓单没有成交</translation>
    </message>
    <message>
        <source>the condition began to hold</source>
        <translation>条件开始成立</translation>
    </message>
    <message>
        <source>the deadline is provisional</source>
        <translation>截止时间为暂定</translation>
    </message>
    <message>
        <source>the deficit is booked</source>
        <translation>亏空已记账</translation>
    </message>
    <message>
        <source>the engine was not there at that time</source>
        <translation>当时引擎未运行</translation>
    </message>
    <message>
        <source>the figures are unknown</source>
        <translation>指标未知</translation>
    </message>
    <message>
        <source>the kill switch is engaged</source>
        <translation>总停开关已启动</translation>
    </message>
    <message>
        <source>the limits refuse an order of it</source>
        <translation>限额拒绝其订单</translation>
    </message>
    <message>
        <source>the liquidation ended</source>
        <translation>强制平仓已结束</translation>
    </message>
    <message>
        <source>the market is closed then</source>
        <translation>届时休市</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the policy&apos;s greatest number of steps is reached</source>
        <translation>达到政策的最多步数</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the snapshot is too old</source>
        <translation>快照过旧</translation>
    </message>
    <message>
        <source>the state was entered</source>
        <translation>进入该状态</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the target is reached</source>
        <translation>已达到目标</translation>
    </message>
    <message>
        <source>the venue&apos;s figures and the model are too far apart</source>
        <translation>交易所数据与模型相差过大</translation>
    </message>
    <message>
        <source>the whole position is closed without asking what it frees</source>
        <translation>整体平仓，不计释放多少</translation>
    </message>
    <message>
        <source>these orders are not wholly reducing</source>
        <translation>这些委托并非完全减仓</translation>
    </message>
    <message>
        <source>told today already</source>
        <translation>今日已通知</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>已转出</translation>
    </message>
    <message>
        <source>wait for the open</source>
        <translation>等待开盘</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>what could be filled frees nothing</source>
        <translation>可成交的部分不释放保证金</translation>
    </message>
    <message>
        <source>what its figures follow from is not all known</source>
        <translation>其数据的依据不全已知</translation>
    </message>
    <message>
        <source>would act, is not armed to</source>
        <translation>应处理，但未获启用</translation>
    </message>
    <message>
        <source>{} {} {} at {} or better, worth {}</source>
        <translation>{} {} {}，限价 {} 或更优，价值 {}</translation>
    </message>
</context>
</TS>
