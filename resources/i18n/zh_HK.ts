<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
<context>
    <name>Abnormal</name>
    <message>
        <source>Abnormal</source>
        <translation>異常單</translation>
    </message>
    <message>
        <source>No call is set aside as abnormal.</source>
        <translation>沒有被列為異常單的追繳。</translation>
    </message>
</context>
<context>
    <name>AcceptMessageDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>須說明原因。</translation>
    </message>
    <message>
        <source>Accept a message as sent</source>
        <translation>將訊息確認為已發送</translation>
    </message>
    <message>
        <source>Accept as sent</source>
        <translation>確認為已發送</translation>
    </message>
    <message>
        <source>How you know: who said it, when</source>
        <translation>依據：誰在何時所說</translation>
    </message>
    <message>
        <source>Leave it unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived. What you say here counts as what happened.</source>
        <translation>無人知道是否送達。閣下在此所說將視為事實。</translation>
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
        <translation>全部停靠為分頁</translation>
    </message>
    <message>
        <source>Docked as a tab; a click floats it.</source>
        <translation>已停靠為分頁；按一下即浮動。</translation>
    </message>
    <message>
        <source>Float all</source>
        <translation>全部浮動</translation>
    </message>
    <message>
        <source>Floats; a click docks it.</source>
        <translation>浮動中；按一下即停靠。</translation>
    </message>
    <message>
        <source>No account is docked as a tab.</source>
        <translation>沒有帳戶停靠為分頁。</translation>
    </message>
    <message>
        <source>No account window floats.</source>
        <translation>沒有浮動的帳戶視窗。</translation>
    </message>
</context>
<context>
    <name>AccountWindow</name>
    <message>
        <source>Cash by currency</source>
        <translation>現金明細</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Close (C) is for recall {}: buy back {}</source>
        <translation>平倉（C）針對追收 {}：買回 {}</translation>
    </message>
    <message>
        <source>Closing in progress</source>
        <translation>平倉進行中</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>過往追繳</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>跟進記錄</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>保證金</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>No call of this account is open.</source>
        <translation>該賬號沒有未結清的追繳。</translation>
    </message>
    <message>
        <source>Option strategies</source>
        <translation>期權策略</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>資產總覽</translation>
    </message>
    <message>
        <source>Pages of the account</source>
        <translation>賬戶頁面</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持倉明細</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>模擬器</translation>
    </message>
    <message>
        <source>The engine has not answered. What is shown is the last it said.</source>
        <translation>引擎未有回應。所示為其最後提供的數據。</translation>
    </message>
    <message>
        <source>Why this call</source>
        <translation>追繳原因</translation>
    </message>
    <message>
        <source>choose a step for its positions and rates</source>
        <translation>選擇一步以查看其持倉和比率</translation>
    </message>
    <message>
        <source>waiting for the engine&apos;s answer…</source>
        <translation>正在等待引擎回應…</translation>
    </message>
    <message>
        <source>{} lines</source>
        <translation>{} 項</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Abnormal</source>
        <translation>異常單</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分派給我</translation>
    </message>
    <message>
        <source>Auto-close…</source>
        <translation>設定自動平倉…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>平倉…</translation>
    </message>
    <message>
        <source>Deadline…</source>
        <translation>截止日期…</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>End call…</source>
        <translation>結束追繳…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>發送訊息…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
    </message>
    <message>
        <source>Voice…</source>
        <translation>發送語音訊息…</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activity</source>
        <translation>操作記錄</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
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
        <translation>{}：未提交，{}。可安全重試。</translation>
    </message>
    <message>
        <source>▲ awaiting approval by a supervisor other than {}</source>
        <translation>▲ 等待 {} 以外的主管批准</translation>
    </message>
    <message>
        <source>▲ declined</source>
        <translation>▲ 不獲批准</translation>
    </message>
    <message>
        <source>▲ expired</source>
        <translation>▲ 已過期</translation>
    </message>
    <message>
        <source>▲ failed</source>
        <translation>▲ 失敗</translation>
    </message>
    <message>
        <source>▲ rejected</source>
        <translation>▲ 已拒絕</translation>
    </message>
</context>
<context>
    <name>AddFilter</name>
    <message>
        <source>+ filter</source>
        <translation>+ 篩選</translation>
    </message>
    <message>
        <source>Amounts, ratios, ages</source>
        <translation>金額、比率、時長</translation>
    </message>
    <message>
        <source>Asked by me</source>
        <translation>由我提出</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>由我負責</translation>
    </message>
    <message>
        <source>Filter by a column</source>
        <translation>按欄篩選</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>有備註</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>尚未結束</translation>
    </message>
    <message>
        <source>Of today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Symbol held…</source>
        <translation>持有代號…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Types and codes</source>
        <translation>類型和代碼</translation>
    </message>
</context>
<context>
    <name>AlertPage</name>
    <message>
        <source>Abnormal</source>
        <translation>異常單</translation>
    </message>
    <message>
        <source>Debit only</source>
        <translation>只有欠款</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超額融資</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>強平</translation>
    </message>
    <message>
        <source>Long outstanding (&gt; {} d)</source>
        <translation>長期未結清追保金額（&gt; {} 日）</translation>
    </message>
    <message>
        <source>Margin calls</source>
        <translation>Margin Call</translation>
    </message>
    <message>
        <source>Negative equity</source>
        <translation>負資產</translation>
    </message>
    <message>
        <source>Total call amount{}</source>
        <translation>合計追保金額{}</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>未能估值</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>截至 {}</translation>
    </message>
    <message>
        <source>{} alerts have no figure and are not in this sum</source>
        <translation>{} 項預警沒有金額，未計入合計</translation>
    </message>
    <message>
        <source>{} · call amount unknown</source>
        <translation>{} · 應追繳未知</translation>
    </message>
    <message>
        <source>{} · call amount {} {}</source>
        <translation>{} · 應追繳 {} {}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>&apos;{code}&apos; is not a known exchange calendar code</source>
        <translation>「{code}」不是已知的交易所日曆代碼</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not a known exchange calendar code; did you mean {near}?</source>
        <translation>「{code}」不是已知的交易所日曆代碼；您是指 {near} 嗎？</translation>
    </message>
    <message>
        <source>Deribit is live and cannot be steered</source>
        <translation>Deribit 是實盤，無法控制</translation>
    </message>
    <message>
        <source>a book of files is live and cannot be steered</source>
        <translation>來自檔案的賬簿是實盤，無法控制</translation>
    </message>
    <message>
        <source>a deadline is moved by at least one session, not {sessions}</source>
        <translation>截止時間至少須移動一個交易日，而不是 {sessions}</translation>
    </message>
    <message>
        <source>a deadline must be later than now; {at:moment} is past</source>
        <translation>截止時間必須晚於現在；{at:moment} 已經過去</translation>
    </message>
    <message>
        <source>a fill needs its price</source>
        <translation>成交須註明價格</translation>
    </message>
    <message>
        <source>a second person must be asked before the hard limit, not above it ({values})</source>
        <translation>須在硬性上限之前而不是之上要求雙人覆核（{values}）</translation>
    </message>
    <message>
        <source>accepted by {user}: {reason}</source>
        <translation>由 {user} 確認：{reason}</translation>
    </message>
    <message>
        <source>all its orders were taken back</source>
        <translation>其全部訂單已被撤回</translation>
    </message>
    <message>
        <source>an account may not be closed by force before it is called ({values})</source>
        <translation>賬號在追繳之前不得強制平倉（{values}）</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 項</translation>
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
        <translation>價格限幅須逐級放寬：collar &lt;= collar_illiquid &lt;= collar_max（{values}）</translation>
    </message>
    <message>
        <source>command {command_id} does not wait for approval</source>
        <translation>指令 {command_id} 並未在等待批准</translation>
    </message>
    <message>
        <source>command {command_id} waited too long: it was asked about another market</source>
        <translation>指令 {command_id} 等待過久：提出時的行情已不同</translation>
    </message>
    <message>
        <source>declined by {user}: {reason}</source>
        <translation>由 {user} 拒絕：{reason}</translation>
    </message>
    <message>
        <source>desk {desk} ({user}) stopped answering at {at:moment}</source>
        <translation>工作台 {desk}（{user}）自 {at:moment} 起沒有回應</translation>
    </message>
    <message>
        <source>engaged already by {user}: {reason}</source>
        <translation>已由 {user} 啟用：{reason}</translation>
    </message>
    <message>
        <source>given up after {attempts} attempts</source>
        <translation>嘗試 {attempts} 次後放棄</translation>
    </message>
    <message>
        <source>holds other short options, which the policy leaves alone</source>
        <translation>持有其他沽空期權，政策規定不予處理</translation>
    </message>
    <message>
        <source>holiday of {market} on {on:day}</source>
        <translation>{market} 於 {on:day} 的假期</translation>
    </message>
    <message>
        <source>in the {part:message_part}</source>
        <translation>在{part:message_part}中</translation>
    </message>
    <message>
        <source>it could not be written, so there is nothing to send again</source>
        <translation>該消息未能寫成，因此沒有內容可再次發送</translation>
    </message>
    <message>
        <source>it has not been sent yet</source>
        <translation>尚未發送</translation>
    </message>
    <message>
        <source>it is not engaged</source>
        <translation>緊急停止並未啟用</translation>
    </message>
    <message>
        <source>it is not set up</source>
        <translation>尚未設定</translation>
    </message>
    <message>
        <source>it opens at or after the end of its session</source>
        <translation>開市時間不早於收市時間</translation>
    </message>
    <message>
        <source>its deadline is {now:moment} by now, not {seen:moment}</source>
        <translation>其截止時間現為 {now:moment}，而不是 {seen:moment}</translation>
    </message>
    <message>
        <source>its hours overlap the next session</source>
        <translation>其交易時間與下一交易日重疊</translation>
    </message>
    <message>
        <source>its order is not known</source>
        <translation>其訂單未知</translation>
    </message>
    <message>
        <source>its orders ended long ago</source>
        <translation>其訂單早已結束</translation>
    </message>
    <message>
        <source>its time had passed by too much</source>
        <translation>其時間已錯過太久</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>手動推進</translation>
    </message>
    <message>
        <source>must be a table of keys</source>
        <translation>必須是一組鍵</translation>
    </message>
    <message>
        <source>must be {demand}</source>
        <translation>必須是：{demand}</translation>
    </message>
    <message>
        <source>neither a day nor a number of sessions</source>
        <translation>既沒有日期，也沒有交易日數</translation>
    </message>
    <message>
        <source>no broker has left its address yet</source>
        <translation>尚無經紀行留下地址</translation>
    </message>
    <message>
        <source>no price to buy at</source>
        <translation>沒有可買入的價格</translation>
    </message>
    <message>
        <source>no word from the broker yet</source>
        <translation>尚未收到經紀行的消息</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>無人</translation>
    </message>
    <message>
        <source>nobody approved it within {minutes} minutes</source>
        <translation>{minutes} 分鐘內無人批准</translation>
    </message>
    <message>
        <source>nobody decides on their own request</source>
        <translation>任何人不得審批自己的申請</translation>
    </message>
    <message>
        <source>nobody knows whether it was sent; sent again by {user}</source>
        <translation>無人知道是否已發出；由 {user} 再次發送</translation>
    </message>
    <message>
        <source>none of its orders waits any more</source>
        <translation>其訂單均已不再等待</translation>
    </message>
    <message>
        <source>none of these calls waits for this automatic close</source>
        <translation>這些追繳均不在等待此自動平倉</translation>
    </message>
    <message>
        <source>none of these messages waits any more</source>
        <translation>這些消息均已不再等待</translation>
    </message>
    <message>
        <source>none of these orders is working any more</source>
        <translation>這些訂單均已不再有效</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>未平倉</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未執行</translation>
    </message>
    <message>
        <source>nothing has to be closed any more</source>
        <translation>已無須平倉</translation>
    </message>
    <message>
        <source>nothing is noted: status, reason and comment are all left as they are</source>
        <translation>沒有任何備註：狀態、原因和備註均保持不變</translation>
    </message>
    <message>
        <source>nothing is proposed for {account}</source>
        <translation>沒有針對 {account} 的提議</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>positions worth {value:,.2f} may be closed without asking, the limit is {limit:,.2f}</source>
        <translation>價值 {value:,.2f} 的持倉可不經詢問平倉，上限為 {limit:,.2f}</translation>
    </message>
    <message>
        <source>quiet hours until {at:moment}</source>
        <translation>靜默時段至 {at:moment}</translation>
    </message>
    <message>
        <source>rearm must lie below target, or a liquidation would start again where it ended ({values})</source>
        <translation>rearm 必須低於 target，否則強制平倉會在結束之處重新開始（{values}）</translation>
    </message>
    <message>
        <source>replay of real prices</source>
        <translation>真實行情回放</translation>
    </message>
    <message>
        <source>resolved by {user}: {evidence}</source>
        <translation>由 {user} 認定：{evidence}</translation>
    </message>
    <message>
        <source>rung up {count} times</source>
        <translation>已撥打 {count} 次</translation>
    </message>
    <message>
        <source>stopped by {user}</source>
        <translation>由 {user} 停止</translation>
    </message>
    <message>
        <source>the account was armed to {mode:armed_mode}</source>
        <translation>該賬號已設為：{mode:armed_mode}</translation>
    </message>
    <message>
        <source>the broker cannot be reached ({error})</source>
        <translation>無法連接經紀行（{error}）</translation>
    </message>
    <message>
        <source>the broker did not answer in time</source>
        <translation>經紀行未及時答覆</translation>
    </message>
    <message>
        <source>the broker does not report the account</source>
        <translation>經紀行未報告該賬號</translation>
    </message>
    <message>
        <source>the broker has not been asked yet</source>
        <translation>尚未詢問經紀行</translation>
    </message>
    <message>
        <source>the calendar is published to {until:day} only</source>
        <translation>日曆只公佈到 {until:day}</translation>
    </message>
    <message>
        <source>the calendar {market} begins on {since:day}, after {at:moment}</source>
        <translation>日曆 {market} 始於 {since:day}，晚於 {at:moment}</translation>
    </message>
    <message>
        <source>the connection broke ({error})</source>
        <translation>連接中斷（{error}）</translation>
    </message>
    <message>
        <source>the daily message falls into the quiet hours and would never be sent ({values})</source>
        <translation>每日消息落在靜默時段內，將永遠不會發送（{values}）</translation>
    </message>
    <message>
        <source>the data end here</source>
        <translation>數據到此為止</translation>
    </message>
    <message>
        <source>the day has two rows</source>
        <translation>該日有兩行記錄</translation>
    </message>
    <message>
        <source>the day is no published session, so it needs an open and a close</source>
        <translation>該日不是公佈的交易日，因此須註明開市和收市時間</translation>
    </message>
    <message>
        <source>the embedded broker cannot be started: {error}</source>
        <translation>無法啟動內置經紀行：{error}</translation>
    </message>
    <message>
        <source>the embedded broker ended with code {code}; {log} says why; it is started again</source>
        <translation>內置經紀行以代碼 {code} 結束；原因見 {log}；正在重新啟動</translation>
    </message>
    <message>
        <source>the embedded broker is back</source>
        <translation>內置經紀行已恢復</translation>
    </message>
    <message>
        <source>the embedded broker is starting</source>
        <translation>內置經紀行正在啟動</translation>
    </message>
    <message>
        <source>the engine stopped before the answer came</source>
        <translation>引擎在收到答覆之前停止</translation>
    </message>
    <message>
        <source>the link failed: {fault}</source>
        <translation>連接失敗：{fault}</translation>
    </message>
    <message>
        <source>the machine may not act on older prices than a person ({values})</source>
        <translation>機器所用價格不得比人工所用的更舊（{values}）</translation>
    </message>
    <message>
        <source>the market is closed and has hours</source>
        <translation>既標為休市又有交易時間</translation>
    </message>
    <message>
        <source>the proposal for {account} is another one by now; look again</source>
        <translation>針對 {account} 的提議現已不同；請再看一次</translation>
    </message>
    <message>
        <source>the proposal for {account} waited too long: it is about another market</source>
        <translation>針對 {account} 的提議等待過久：行情已不同</translation>
    </message>
    <message>
        <source>the provider answered {code}</source>
        <translation>服務商答覆 {code}</translation>
    </message>
    <message>
        <source>the provider cannot be reached ({error})</source>
        <translation>無法連接服務商（{error}）</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>服務商未及時答覆</translation>
    </message>
    <message>
        <source>the share that warns may not be above the one that refuses ({values})</source>
        <translation>警告的比例不得高於拒絕的比例（{values}）</translation>
    </message>
    <message>
        <source>the user name or password was refused ({code})</source>
        <translation>用戶名或密碼被拒絕（{code}）</translation>
    </message>
    <message>
        <source>the value would have run out at {at:moment}, which is in the past</source>
        <translation>該值的有效期止於 {at:moment}，已經過去</translation>
    </message>
    <message>
        <source>there is no message {message}</source>
        <translation>沒有消息 {message}</translation>
    </message>
    <message>
        <source>there is no such automatic close, or it has ended for all its calls</source>
        <translation>沒有這樣的自動平倉，或其所有追繳均已結束</translation>
    </message>
    <message>
        <source>this engine does not know the command {command}</source>
        <translation>此引擎不認識指令 {command}</translation>
    </message>
    <message>
        <source>this is a table of keys, not a key</source>
        <translation>這是一組鍵，不是單個鍵</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的鍵</translation>
    </message>
    <message>
        <source>unknown key; did you mean {near}?</source>
        <translation>未知的鍵；您是指 {near} 嗎？</translation>
    </message>
    <message>
        <source>version {newest} is in force by now, not {seen}</source>
        <translation>現已生效的是第 {newest} 版，而不是第 {seen} 版</translation>
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
        <translation>帶 {faults} 故障</translation>
    </message>
    <message>
        <source>words for {message:message_kind} {language} {channel:channel}: {reason}</source>
        <translation>{message:message_kind} {language} {channel:channel} 的文字：{reason}</translation>
    </message>
    <message>
        <source>{account} is no derivatives account</source>
        <translation>{account} 不是衍生工具賬號</translation>
    </message>
    <message>
        <source>{account} is not an account of this broker</source>
        <translation>{account} 不是此經紀行的賬號</translation>
    </message>
    <message>
        <source>{address} was refused: {why}</source>
        <translation>{address} 被拒絕：{why}</translation>
    </message>
    <message>
        <source>{alert} has a provisional deadline: its calendar ends before it</source>
        <translation>{alert} 的截止時間為暫定：其日曆在此之前結束</translation>
    </message>
    <message>
        <source>{alert} has an automatic close already, set by {by}: change or withdraw that one</source>
        <translation>{alert} 已有自動平倉，由 {by} 設定：請更改或撤回該項</translation>
    </message>
    <message>
        <source>{alert} is abnormal</source>
        <translation>{alert} 為異常單</translation>
    </message>
    <message>
        <source>{alert} is abnormal already</source>
        <translation>{alert} 已是異常單</translation>
    </message>
    <message>
        <source>{alert} is assigned to {now:person} by now, not to {seen:person}</source>
        <translation>{alert} 現由 {now:person} 負責，而不是 {seen:person}</translation>
    </message>
    <message>
        <source>{alert} is not abnormal</source>
        <translation>{alert} 不是異常單</translation>
    </message>
    <message>
        <source>{alert} is not open</source>
        <translation>{alert} 已不存在</translation>
    </message>
    <message>
        <source>{alert} is of an account that is marked do not close</source>
        <translation>{alert} 的賬號標記為不平倉</translation>
    </message>
    <message>
        <source>{alert} would be closed after the end of its market&apos;s published calendar</source>
        <translation>{alert} 的平倉時間在其市場已公佈日曆結束之後</translation>
    </message>
    <message>
        <source>{alert} would be closed in the past</source>
        <translation>{alert} 的平倉時間已經過去</translation>
    </message>
    <message>
        <source>{alert} would be closed while its market is closed: let it wait for the next open</source>
        <translation>{alert} 的平倉時間正值其市場休市：請讓其等待下一次開市</translation>
    </message>
    <message>
        <source>{alert}: {by} changed {field:note_field} from &apos;{before}&apos; to &apos;{after}&apos; at {at:moment}</source>
        <translation>{alert}：{by} 於 {at:moment} 將{field:note_field}由「{before}」改為「{after}」</translation>
    </message>
    <message>
        <source>{by} changed it at {at:moment}: it is version {version} now</source>
        <translation>{by} 於 {at:moment} 已更改：現為第 {version} 版</translation>
    </message>
    <message>
        <source>{cancelled} cancelled, {asked} asked of the broker</source>
        <translation>已撤單 {cancelled}，已請經紀行撤單 {asked}</translation>
    </message>
    <message>
        <source>{channel:channel} cannot be used</source>
        <translation>{channel:channel} 無法使用</translation>
    </message>
    <message>
        <source>{command:command} of {user}: {state:command_state}</source>
        <translation>{user} 的「{command:command}」：{state:command_state}</translation>
    </message>
    <message>
        <source>{count} armed to {mode:armed_mode}</source>
        <translation>已設為「{mode:armed_mode}」的賬號：{count}</translation>
    </message>
    <message>
        <source>{count} calls are more than the {limit} accounts of a batch</source>
        <translation>{count} 筆追繳多於一批的 {limit} 個賬號</translation>
    </message>
    <message>
        <source>{count} could not be written</source>
        <translation>未能寫成：{count}</translation>
    </message>
    <message>
        <source>{count} messages queued</source>
        <translation>已排隊的消息：{count}</translation>
    </message>
    <message>
        <source>{count} messages stopped</source>
        <translation>已停止的消息：{count}</translation>
    </message>
    <message>
        <source>{count} of them provisional: their calendars end before that</source>
        <translation>其中 {count} 個為暫定：其日曆在此之前結束</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>訂單：{count}</translation>
    </message>
    <message>
        <source>{count} orders approved by {user}</source>
        <translation>由 {user} 批准的訂單：{count}</translation>
    </message>
    <message>
        <source>{count} over already</source>
        <translation>已經結束：{count}</translation>
    </message>
    <message>
        <source>{count} {state:order_state}</source>
        <translation>{state:order_state}：{count}</translation>
    </message>
    <message>
        <source>{field} of the command does not hold: {fault}</source>
        <translation>指令的 {field} 無效：{fault}</translation>
    </message>
    <message>
        <source>{filled} of {quantity} are known to be filled already</source>
        <translation>已知 {quantity} 中已成交 {filled}</translation>
    </message>
    <message>
        <source>{key} from {old} to {new} loosens a control</source>
        <translation>{key} 由 {old} 改為 {new} 會放寬控制</translation>
    </message>
    <message>
        <source>{key} is now {new} (was {old})</source>
        <translation>{key} 現為 {new}（原為 {old}）</translation>
    </message>
    <message>
        <source>{market} has no session in the fortnight before {on:day}</source>
        <translation>{market} 在 {on:day} 之前的兩週內沒有交易日</translation>
    </message>
    <message>
        <source>{market} is closed on {on:day}</source>
        <translation>{market} 於 {on:day} 休市</translation>
    </message>
    <message>
        <source>{market} is published to {until:day} only</source>
        <translation>{market} 的日曆只公佈到 {until:day}</translation>
    </message>
    <message>
        <source>{message} is not unknown</source>
        <translation>{message} 並非狀態未知</translation>
    </message>
    <message>
        <source>{on:day} is no session of {market}</source>
        <translation>{on:day} 不是 {market} 的交易日</translation>
    </message>
    <message>
        <source>{order} is not unknown</source>
        <translation>{order} 並非狀態未知</translation>
    </message>
    <message>
        <source>{part:message_part}, line {line}, &apos;{value}&apos;</source>
        <translation>{part:message_part}，第 {line} 行，「{value}」</translation>
    </message>
    <message>
        <source>{recall}: {by} said {status:recall_status} meanwhile: {reason}</source>
        <translation>{recall}：{by} 其間已標為「{status:recall_status}」：{reason}</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <translation>{speed} 倍速</translation>
    </message>
    <message>
        <source>{user} is not a user of this store, or is disabled</source>
        <translation>{user} 不是此儲存的用戶，或已停用</translation>
    </message>
    <message>
        <source>{user} is {role:role}; {command:command} needs {needed:role}</source>
        <translation>{user} 的角色為 {role:role}；「{command:command}」需要 {needed:role}</translation>
    </message>
    <message>
        <source>{value:,.2f} is above {limit:,.2f}: a supervisor approves that</source>
        <translation>{value:,.2f} 高於 {limit:,.2f}：須由主管批准</translation>
    </message>
    <message>
        <source>{waiting} waiting orders cancelled, {working} working ones asked back</source>
        <translation>等待中的訂單已撤單 {waiting}，有效訂單已要求撤單 {working}</translation>
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
        <translation>申請值</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設值</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>現行值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>越權處理</translation>
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
        <translation>為何需要第二人</translation>
    </message>
    <message>
        <source>closes what is marked do not close</source>
        <translation>平掉標記為不可平倉的賬戶</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>長期有效</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>{} at desk {}, {}</source>
        <translation>{}，工作台 {}，{}</translation>
    </message>
    <message>
        <source>{} orders in {} accounts, worth {} in the reporting currency</source>
        <translation>{} 筆訂單，{} 個賬戶，以報告貨幣計值 {}</translation>
    </message>
    <message>
        <source>{} orders in {} accounts, {} of them without a known value</source>
        <translation>{} 筆訂單，{} 個賬戶，其中 {} 筆市值未知</translation>
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
        <translation>提出時間</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Declining needs a reason.</source>
        <translation>拒絕須說明原因。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>沒有待批准的申請。</translation>
    </message>
    <message>
        <source>Reason, for declining</source>
        <translation>拒絕原因</translation>
    </message>
    <message>
        <source>Requests awaiting approval</source>
        <translation>待批准的申請</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>待處理的申請</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰</translation>
    </message>
</context>
<context>
    <name>ArmAccountsDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>須填寫原因。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>戶口</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>Arm the liquidation loop</source>
        <translation>啟用強制平倉流程</translation>
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
        <translation>持倉價值超過 {} 須由第二人同意。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The loop proposes each cancel and close and waits for a person.</source>
        <translation>流程提出每一筆撤單和平倉，等待人工批准。</translation>
    </message>
    <message>
        <source>The loop writes down what it would do. It cancels and closes nothing.</source>
        <translation>流程只記錄將會如何處理，不撤單也不平倉。</translation>
    </message>
    <message>
        <source>Working out what the loop would do now…</source>
        <translation>正在計算流程目前會如何處理…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>另 {} 筆</translation>
    </message>
    <message>
        <source>{}, now it would cancel {} orders and close {}; MM % would go from {} to {}.</source>
        <translation>{}，目前將撤單 {} 筆委託並平倉 {}；MM % 由 {} 變為 {}。</translation>
    </message>
    <message>
        <source>{}, now it would do nothing.</source>
        <translation>{}，目前不會做任何處理。</translation>
    </message>
    <message>
        <source>{}: computing…</source>
        <translation>{}：計算中…</translation>
    </message>
    <message>
        <source>{}: the loop cannot work on it: {}</source>
        <translation>{}：流程無法處理：{}</translation>
    </message>
    <message>
        <source>… and {} more accounts</source>
        <translation>… 另有 {} 個戶口</translation>
    </message>
    <message>
        <source>▲ The loop cancels the client&apos;s orders and closes positions without asking.</source>
        <translation>▲ 流程不經詢問即對客戶委託撤單並平倉。</translation>
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
        <translation>▲ 未提交：{}。可安全重試。</translation>
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
        <translation>賬戶</translation>
    </message>
    <message>
        <source>All facts of the chosen row</source>
        <translation>所選行的全部內容</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部類別</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>審計</translation>
    </message>
    <message>
        <source>Checking every row of the chain…</source>
        <translation>正在逐行核對審計鏈…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>匯出為 CSV…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Market time</source>
        <translation>市場時間</translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>沒有可顯示的內容。</translation>
    </message>
    <message>
        <source>Older rows</source>
        <translation>更早的記錄</translation>
    </message>
    <message>
        <source>Order, command, execution id</source>
        <translation>訂單、指令或成交編號</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行號</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>The chain holds: {} rows checked. Note down its head: {}</source>
        <translation>審計鏈完整：已核對 {} 行。請記下鏈頭：{}</translation>
    </message>
    <message>
        <source>The chain is being checked.</source>
        <translation>正在核對審計鏈。</translation>
    </message>
    <message>
        <source>There are no older rows.</source>
        <translation>沒有更早的記錄。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用戶</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>核對審計鏈</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>實際時間</translation>
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
        <translation>顯示 {} 行。</translation>
    </message>
    <message>
        <source>▲ THE CHAIN IS BROKEN at {} places of {} rows. {}</source>
        <translation>▲ 審計鏈已斷裂：{} 處，共 {} 行。{}</translation>
    </message>
</context>
<context>
    <name>AutoCloseDialog</name>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Auto-close, calls: {}</source>
        <translation>設定自動平倉，追繳：{}</translation>
    </message>
    <message>
        <source>Automatic closes that wait or were missed</source>
        <translation>等待中或錯過的自動平倉</translation>
    </message>
    <message>
        <source>Calls to be closed then: {}, if they are still open, priced and not abnormal.</source>
        <translation>屆時平倉的追繳：{}，前提是仍未結清、有價格且非異常。</translation>
    </message>
    <message>
        <source>Change an automatic close, calls: {}</source>
        <translation>更改自動平倉，追繳：{}</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>更改計劃</translation>
    </message>
    <message>
        <source>Chosen calls</source>
        <translation>所選追繳</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>執行時間</translation>
    </message>
    <message>
        <source>Market&apos;s clock</source>
        <translation>市場當地時間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No call is chosen: below stands what waits already.</source>
        <translation>未選擇追繳：下方為已在等待的計劃。</translation>
    </message>
    <message>
        <source>None of these calls can be scheduled so.</source>
        <translation>這些追繳均不能如此設定。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Withdrawing needs a reason.</source>
        <translation>撤回須說明原因。</translation>
    </message>
    <message>
        <source>Working out when it would fire…</source>
        <translation>正在計算執行時間…</translation>
    </message>
    <message>
        <source>▲ Calls that cannot be scheduled so and are left out: {} of {}; the last column says why.</source>
        <translation>▲ 不能如此設定而略去的追繳：{}／{}；原因見末欄。</translation>
    </message>
    <message>
        <source>▲ Withdrawing needs a reason: write it above, then press again.</source>
        <translation>▲ 撤回須說明原因：請在上方填寫後再按。</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Batch close</source>
        <translation>批量平倉</translation>
    </message>
    <message>
        <source>No call is chosen.</source>
        <translation>未選擇追繳。</translation>
    </message>
    <message>
        <source>No open recall is chosen.</source>
        <translation>未選擇任何未結追收。</translation>
    </message>
    <message>
        <source>Open again with the same choices</source>
        <translation>按相同選擇重新開啟</translation>
    </message>
    <message>
        <source>Positions are closed from the tabs of calls.</source>
        <translation>請在預警分頁中平倉。</translation>
    </message>
    <message>
        <source>The batch was not accepted: no order was sent.</source>
        <translation>批量平倉未被接受：未發出任何訂單。</translation>
    </message>
    <message>
        <source>The broker&apos;s link is down: it takes no orders.</source>
        <translation>券商連線中斷：無法接收訂單。</translation>
    </message>
    <message>
        <source>The desk is still starting.</source>
        <translation>工作台仍在啟動。</translation>
    </message>
    <message>
        <source>This broker&apos;s link only reads: it takes no orders.</source>
        <translation>此券商連接僅供讀取，不接受委託。</translation>
    </message>
    <message>
        <source>{} chosen alerts are no calls and are left out.</source>
        <translation>所選預警中有 {} 項不是追繳，未包括在內。</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>QtMultimedia is not installed (extra “sound”)</source>
        <translation>未安裝 QtMultimedia（附加元件 “sound”）</translation>
    </message>
    <message>
        <source>a short chime</source>
        <translation>短促提示音</translation>
    </message>
    <message>
        <source>no audio output</source>
        <translation>沒有音訊輸出</translation>
    </message>
    <message>
        <source>own sound off: {}; the computer&apos;s bell is used</source>
        <translation>自有提示音不可用：{}；改用系統提示音</translation>
    </message>
</context>
<context>
    <name>BorrowBook</name>
    <message>
        <source>Borrow book</source>
        <translation>融券持倉概覽</translation>
    </message>
    <message>
        <source>Clients behind it…</source>
        <translation>相關客戶…</translation>
    </message>
    <message>
        <source>Its recalls</source>
        <translation>該證券的追收</translation>
    </message>
    <message>
        <source>No client is short of anything, and no lender wants anything back.</source>
        <translation>沒有客戶持有沽空倉位，也沒有出借人要求歸還。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未選取任何行。</translation>
    </message>
</context>
<context>
    <name>CallTools</name>
    <message>
        <source>No call is chosen.</source>
        <translation>未選擇追繳。</translation>
    </message>
    <message>
        <source>The desk is still starting.</source>
        <translation>工作台仍在啟動。</translation>
    </message>
    <message>
        <source>This broker&apos;s link only reads: it takes no orders.</source>
        <translation>此券商連接僅供讀取，不接受委託。</translation>
    </message>
    <message>
        <source>{} chosen alerts are no calls and are left out.</source>
        <translation>所選預警中有 {} 項不是追繳，未包括在內。</translation>
    </message>
</context>
<context>
    <name>CancelOrdersDialog</name>
    <message>
        <source> ({} orders without a value)</source>
        <translation>（{} 筆訂單市值未知）</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>All of these orders have ended.</source>
        <translation>這些訂單均已結束。</translation>
    </message>
    <message>
        <source>At the broker</source>
        <translation>在券商處</translation>
    </message>
    <message>
        <source>Cancel close-out orders</source>
        <translation>平倉訂單撤單</translation>
    </message>
    <message>
        <source>Cancel {} orders</source>
        <translation>撤單 {} 筆</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未發出</translation>
    </message>
    <message>
        <source>Open quantity</source>
        <translation>未成交數量</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>未成交市值</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Orders to be cancelled</source>
        <translation>將撤單的訂單</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>原因（可選）</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>另有 {} 筆</translation>
    </message>
    <message>
        <source>{} in {} accounts</source>
        <translation>{} 筆，{} 個賬戶</translation>
    </message>
    <message>
        <source>{}: end at once</source>
        <translation>{}：立即結束</translation>
    </message>
    <message>
        <source>{}: the broker is asked; what fills until it answers stays filled</source>
        <translation>{}：向券商請求撤單；答覆前已成交的部分仍然有效</translation>
    </message>
</context>
<context>
    <name>CashList</name>
    <message>
        <source>Cash by currency</source>
        <translation>現金明細</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>貨幣</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>欠款保證金</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>凍結</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>待交收</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已交收</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>折算金額</translation>
    </message>
    <message>
        <source>accrued interest {}, debit margin {} {}</source>
        <translation>應收利息 {}，欠款保證金 {} {}</translation>
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
        <translation>無法寫入 {}</translation>
    </message>
    <message>
        <source>Cannot write {}: {}</source>
        <translation>無法寫入 {}：{}</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Save as a picture: {}</source>
        <translation>儲存為圖片：{}</translation>
    </message>
    <message>
        <source>Save the figures: {}</source>
        <translation>儲存數據：{}</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>1 d</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小時</translation>
    </message>
    <message>
        <source>Call amount against a market move</source>
        <translation>應追繳保證金與市場升跌</translation>
    </message>
    <message>
        <source>Exposure by symbol</source>
        <translation>按代號的風險敞口</translation>
    </message>
    <message>
        <source>IM % and MM %</source>
        <translation>IM % 與 MM %</translation>
    </message>
    <message>
        <source>Net assets against the four levels</source>
        <translation>淨資產與四級按金</translation>
    </message>
    <message>
        <source>Price ladder</source>
        <translation>價格階梯</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>顯示一日</translation>
    </message>
    <message>
        <source>Show one hour</source>
        <translation>顯示一小時</translation>
    </message>
    <message>
        <source>Show the time since the call was triggered</source>
        <translation>顯示觸發以來</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>no positions</source>
        <translation>沒有持倉</translation>
    </message>
    <message>
        <source>one price moves, all others stay</source>
        <translation>單一價格變動，其餘不變</translation>
    </message>
    <message>
        <source>options by delta</source>
        <translation>期權按 Delta</translation>
    </message>
    <message>
        <source>since trigger</source>
        <translation>觸發以來</translation>
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
        <translation>篩選：{}</translation>
    </message>
    <message>
        <source>{}
Click or Enter changes it, the cross or Delete takes it away</source>
        <translation>{}
點擊或按 Enter 修改，按交叉或 Delete 移除</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source> ticks</source>
        <translation> 個最小變動價位</translation>
    </message>
    <message>
        <source>Accounts only</source>
        <translation>只看賬號</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Close chosen symbols across all accounts (Ctrl+S)</source>
        <translation>在所有賬號中平掉所選代號 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Close what is marked do not close</source>
        <translation>平掉標記為不平倉的賬號</translation>
    </message>
    <message>
        <source>Hide the lines below the accounts (Ctrl+Minus)</source>
        <translation>隱藏賬號下的明細行 (Ctrl+減號)</translation>
    </message>
    <message>
        <source>Market closed</source>
        <translation>休市時</translation>
    </message>
    <message>
        <source>Only these symbols: {}</source>
        <translation>只平這些代號：{}</translation>
    </message>
    <message>
        <source>Only these symbols…</source>
        <translation>只平這些代號…</translation>
    </message>
    <message>
        <source>Order type of all lines</source>
        <translation>全部行的訂單類別</translation>
    </message>
    <message>
        <source>Prices, proposed limits and figures anew (F5)</source>
        <translation>重新取得價格、建議限價和數字 (F5)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quantity of each line</source>
        <translation>每行的數量</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>交易時段</translation>
    </message>
    <message>
        <source>Session of all lines, where it can be chosen</source>
        <translation>可選時，全部行的交易時段</translation>
    </message>
    <message>
        <source>Share of each position</source>
        <translation>每個持倉的比例</translation>
    </message>
    <message>
        <source>Ticks from bid or ask</source>
        <translation>距買入價或沽出價的最小變動價位數</translation>
    </message>
    <message>
        <source>Time in force of all lines</source>
        <translation>全部行的有效期</translation>
    </message>
    <message>
        <source>What happens while the market is closed</source>
        <translation>休市時如何處理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why these lines: the plan, its cost and the runner-up (F4)</source>
        <translation>為何是這些行：方案、成本和次優方案 (F4)</translation>
    </message>
    <message>
        <source>a share of each position</source>
        <translation>每個持倉的一部分</translation>
    </message>
    <message>
        <source>as planned: the cheapest cure</source>
        <translation>按方案：成本最低</translation>
    </message>
    <message>
        <source>queue for the open</source>
        <translation>排隊等候開市</translation>
    </message>
    <message>
        <source>refuse the order</source>
        <translation>拒絕訂單</translation>
    </message>
    <message>
        <source>whole positions</source>
        <translation>全部持倉</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Account · symbol</source>
        <translation>帳戶 · 代號</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What the client gets</source>
        <translation>客戶將收到的內容</translation>
    </message>
    <message>
        <source>What {} gets</source>
        <translation>{} 將收到的內容</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就緒</translation>
    </message>
    <message>
        <source>sleeps, leaves at {}</source>
        <translation>靜默時段，將於 {} 發出</translation>
    </message>
    <message>
        <source>was told today already</source>
        <translation>今日已通知過</translation>
    </message>
    <message>
        <source>▲ Not written: nothing is known for {}.</source>
        <translation>▲ 未產生：{} 沒有數值。</translation>
    </message>
    <message>
        <source>▲ Not written: the text would not fit the channel.</source>
        <translation>▲ 未產生：文字超出該渠道長度。</translation>
    </message>
    <message>
        <source>▲ cannot be written</source>
        <translation>▲ 無法產生</translation>
    </message>
    <message>
        <source>▲ will not be sent: {}</source>
        <translation>▲ 不會發送：{}</translation>
    </message>
</context>
<context>
    <name>CloseBatchDialog</name>
    <message>
        <source>Batch close, accounts: {}</source>
        <translation>批量平倉，賬號數：{}</translation>
    </message>
    <message>
        <source>Close for recalls: {}</source>
        <translation>追收平倉：{} 筆</translation>
    </message>
    <message>
        <source>Close: {}</source>
        <translation>平倉：{}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>It is on its way to the store.</source>
        <translation>正在送往儲存庫。</translation>
    </message>
    <message>
        <source>Positions to close</source>
        <translation>待平倉的持倉</translation>
    </message>
    <message>
        <source>Send orders ({})</source>
        <translation>發送訂單 ({})</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在發送…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s facts of these accounts…</source>
        <translation>正在等待引擎提供這些賬號的資料…</translation>
    </message>
    <message>
        <source>Working out what exactly these orders do…</source>
        <translation>正在計算這些訂單的確切影響…</translation>
    </message>
    <message>
        <source>▲ NOT SUBMITTED: {}. Trying again is safe.</source>
        <translation>▲ 未提交：{}。可安全重試。</translation>
    </message>
</context>
<context>
    <name>CloseOrders</name>
    <message>
        <source>Approve or decline…</source>
        <translation>批准或拒絕…</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Cancel all shown…</source>
        <translation>所示全部撤單…</translation>
    </message>
    <message>
        <source>Cancel orders…</source>
        <translation>撤單…</translation>
    </message>
    <message>
        <source>Close orders</source>
        <translation>平倉訂單</translation>
    </message>
    <message>
        <source>Filled today</source>
        <translation>今日成交</translation>
    </message>
    <message>
        <source>No close-out orders. Orders that close clients&apos; positions will stand here.</source>
        <translation>沒有平倉訂單。為客戶平倉的訂單將顯示於此。</translation>
    </message>
    <message>
        <source>None of the selected orders waits for approval.</source>
        <translation>所選訂單均非待批准。</translation>
    </message>
    <message>
        <source>None of these orders can be cancelled: they are over, or being cancelled already.</source>
        <translation>這些訂單均不可撤單：已經結束，或正在撤單。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未選擇任何行。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>Rejected today</source>
        <translation>今日被拒</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>處理未知…</translation>
    </message>
    <message>
        <source>Select one order whose state is unknown.</source>
        <translation>請選擇一筆狀態未知的訂單。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Working value{}</source>
        <translation>執行中市值{}</translation>
    </message>
    <message>
        <source>orders without a value, not in this sum: {}</source>
        <translation>市值未知、未計入合計的訂單：{}</translation>
    </message>
</context>
<context>
    <name>ClosesThenNow</name>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Call then</source>
        <translation>申請時應追繳</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Effect on the calls</source>
        <translation>對追繳的影響</translation>
    </message>
    <message>
        <source>Left after it, then</source>
        <translation>申請時預計剩餘</translation>
    </message>
    <message>
        <source>Mark then</source>
        <translation>申請時標記價</translation>
    </message>
    <message>
        <source>More is asked for than is held now.</source>
        <translation>申請數量多於現有持倉。</translation>
    </message>
    <message>
        <source>Nothing differs by more than 2 % since it was asked.</source>
        <translation>自申請以來沒有超過 2 % 的變動。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Position then</source>
        <translation>申請時持倉</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Waiting for the figures of now…</source>
        <translation>正在等待目前數據…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>the engine has not answered</source>
        <translation>引擎沒有答覆</translation>
    </message>
    <message>
        <source>▲ Since it was asked: {} of {} orders and {} accounts differ by more than 2 %.</source>
        <translation>▲ 自申請以來：{}/{} 筆訂單及 {} 個賬戶變動超過 2 %。</translation>
    </message>
    <message>
        <source>▲ The figures of now are not known: {}</source>
        <translation>▲ 目前數據未知：{}</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Approved by</source>
        <translation>審批人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>成交均價</translation>
    </message>
    <message>
        <source>Cancel all open…</source>
        <translation>未完成全部撤單…</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>撤單…</translation>
    </message>
    <message>
        <source>Closing in progress</source>
        <translation>平倉進行中</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>It is over, or being cancelled already.</source>
        <translation>該訂單已結束，或正在撤單。</translation>
    </message>
    <message>
        <source>No order closes a position of this account.</source>
        <translation>沒有訂單在平該賬號的持倉。</translation>
    </message>
    <message>
        <source>No order of this account can be cancelled.</source>
        <translation>該賬號沒有可撤單的訂單。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未選擇任何行。</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>訂單類別</translation>
    </message>
    <message>
        <source>Orders: {}, open: {}, with fills: {}</source>
        <translation>訂單：{}，未完成：{}，有成交：{}</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
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
        <translation>狀態</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
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
        <translation>欄篩選</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隱藏此欄</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>還原預設版面</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>由小至大排列</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>由大至小排列</translation>
    </message>
    <message>
        <source>Sort within equal rows</source>
        <translation>作為次級排序</translation>
    </message>
    <message>
        <source>Take out of the sort</source>
        <translation>取消此欄排序</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>AE</source>
        <translation>客戶主任</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>異常單</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>證券賬號</translation>
    </message>
    <message>
        <source>Accounts short</source>
        <translation>沽空帳戶數</translation>
    </message>
    <message>
        <source>Accrued interest</source>
        <translation>應收利息</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Age (h)</source>
        <translation>已觸發時長</translation>
    </message>
    <message>
        <source>Alert id</source>
        <translation>預警編號</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>預警類型</translation>
    </message>
    <message>
        <source>Alert type without 0DTE options</source>
        <translation>預警類型（不含即日到期期權）</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>審批人</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>沽出價</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>請求時間</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申請人</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>At next open</source>
        <translation>下次開市</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>嘗試次數</translation>
    </message>
    <message>
        <source>Auto-close at</source>
        <translation>自動平倉時間</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可借數量</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>成交均價</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>基本貨幣</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>買入價</translation>
    </message>
    <message>
        <source>Broker order id</source>
        <translation>經紀行訂單編號</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Call amount (reporting)</source>
        <translation>應追繳保證金（報告貨幣）</translation>
    </message>
    <message>
        <source>Call at request</source>
        <translation>申請時應追繳</translation>
    </message>
    <message>
        <source>Call expected after</source>
        <translation>預計平倉後應追繳</translation>
    </message>
    <message>
        <source>Cancel asked by</source>
        <translation>撤單請求人</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Change of cash</source>
        <translation>現金變動</translation>
    </message>
    <message>
        <source>Change of the margin balance</source>
        <translation>保證金結餘變動</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Client order id</source>
        <translation>客戶端訂單編號</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>客戶類別</translation>
    </message>
    <message>
        <source>Closable symbols</source>
        <translation>可平倉股票數</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合約張數</translation>
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
        <translation>貨幣</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日數</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Deadline by</source>
        <translation>期限依據</translation>
    </message>
    <message>
        <source>Deadline provisional</source>
        <translation>截止日期待定</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>決定人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Deficit</source>
        <translation>虧空</translation>
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
        <translation>到期時間</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束方式</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>股權資產</translation>
    </message>
    <message>
        <source>Equity / MM</source>
        <translation>股權資產 / MM</translation>
    </message>
    <message>
        <source>Estimated overnight call</source>
        <translation>預估隔夜追繳</translation>
    </message>
    <message>
        <source>Estimated overnight call (reporting)</source>
        <translation>預估隔夜追繳（報告貨幣）</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超額融資額度</translation>
    </message>
    <message>
        <source>Executed at</source>
        <translation>成交時間</translation>
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
        <translation>FM（不含即日到期期權）</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>借股費率</translation>
    </message>
    <message>
        <source>Fill number</source>
        <translation>成交序號</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Filled beyond the order</source>
        <translation>超出訂單的成交量</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Financing limit</source>
        <translation>融資額度</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>組別</translation>
    </message>
    <message>
        <source>Hard to borrow</source>
        <translation>難借</translation>
    </message>
    <message>
        <source>Has 0DTE</source>
        <translation>含即日到期</translation>
    </message>
    <message>
        <source>Has multi-leg</source>
        <translation>含組合期權</translation>
    </message>
    <message>
        <source>Hash of the request</source>
        <translation>請求的雜湊值</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>對沖</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有數量</translation>
    </message>
    <message>
        <source>House rule at</source>
        <translation>自動規則執行於</translation>
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
        <translation>訂單 IM</translation>
    </message>
    <message>
        <source>IM of positions</source>
        <translation>持倉 IM</translation>
    </message>
    <message>
        <source>IM without 0DTE options</source>
        <translation>IM（不含即日到期期權）</translation>
    </message>
    <message>
        <source>ITM amount</source>
        <translation>價內金額</translation>
    </message>
    <message>
        <source>Id at the provider</source>
        <translation>服務商編號</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>阻礙</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Largest shortfall</source>
        <translation>最大缺口</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近變更</translation>
    </message>
    <message>
        <source>Last close at</source>
        <translation>最近平倉時間</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最近訊息</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限價</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>可流動淨資產</translation>
    </message>
    <message>
        <source>Liquidation progress</source>
        <translation>強制平倉進度</translation>
    </message>
    <message>
        <source>Liquidity</source>
        <translation>流動性</translation>
    </message>
    <message>
        <source>Long value</source>
        <translation>長倉市值</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>手數</translation>
    </message>
    <message>
        <source>Lots in the band</source>
        <translation>區間內手數</translation>
    </message>
    <message>
        <source>MCM</source>
        <translation>MCM</translation>
    </message>
    <message>
        <source>MCM without 0DTE options</source>
        <translation>MCM（不含即日到期期權）</translation>
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
        <translation>MM（不含即日到期期權）</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保證金結餘</translation>
    </message>
    <message>
        <source>Margin call</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>Margin calls</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>Mark at request</source>
        <translation>申請時標記價</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Message key</source>
        <translation>訊息鍵</translation>
    </message>
    <message>
        <source>Message status</source>
        <translation>訊息狀態</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺漏數據</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>詳細說明</translation>
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
        <translation>淨值</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>淨資產比率</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Next try (wall time)</source>
        <translation>下次嘗試（實際時間）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>期權</translation>
    </message>
    <message>
        <source>Option share of MM</source>
        <translation>期權佔 MM 比例</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>訂單類別</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Own orders left</source>
        <translation>剩餘客戶委託</translation>
    </message>
    <message>
        <source>Paid by the insurance fund</source>
        <translation>保險基金已付</translation>
    </message>
    <message>
        <source>Peg ticks</source>
        <translation>掛鈎價位數</translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation>政策版本</translation>
    </message>
    <message>
        <source>Position at request</source>
        <translation>申請時持倉</translation>
    </message>
    <message>
        <source>Position side</source>
        <translation>持倉方向</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Price sent</source>
        <translation>發出價格</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation>提議時間</translation>
    </message>
    <message>
        <source>Proposed limit</source>
        <translation>提議限價</translation>
    </message>
    <message>
        <source>Proposed quantity</source>
        <translation>提議數量</translation>
    </message>
    <message>
        <source>Proposed side</source>
        <translation>提議方向</translation>
    </message>
    <message>
        <source>Proposed symbol</source>
        <translation>提議代號</translation>
    </message>
    <message>
        <source>Proposed value</source>
        <translation>提議價值</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quantity to recover</source>
        <translation>應追繳數量</translation>
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
        <translation>追收編號</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>被追收</translation>
    </message>
    <message>
        <source>Recalled quantity</source>
        <translation>追收數量</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到時間</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>參考編號</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>按金模式</translation>
    </message>
    <message>
        <source>Reject text</source>
        <translation>拒絕原因</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>所需數量</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>標記人</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排程</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>發送時間</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>交易時段</translation>
    </message>
    <message>
        <source>Set at</source>
        <translation>設定時間</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Short quantity</source>
        <translation>沽空數量</translation>
    </message>
    <message>
        <source>Short value</source>
        <translation>沽空市值</translation>
    </message>
    <message>
        <source>Shortage value</source>
        <translation>短缺市值</translation>
    </message>
    <message>
        <source>Shortfall removed</source>
        <translation>減少的缺口</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>距目標缺口</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>買賣方向</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>之前的狀態</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Status reason</source>
        <translation>狀態原因</translation>
    </message>
    <message>
        <source>Stays borrowed</source>
        <translation>繼續借入</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Stress removed</source>
        <translation>減少的壓力</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>退市及長期停牌股票市值</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Symbol name</source>
        <translation>股票名稱</translation>
    </message>
    <message>
        <source>Symbols held</source>
        <translation>持有代號</translation>
    </message>
    <message>
        <source>Target MM %</source>
        <translation>目標 MM %</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>範本版本</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Time to deadline</source>
        <translation>距截止時間</translation>
    </message>
    <message>
        <source>Time to due</source>
        <translation>距到期時間</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To buy back</source>
        <translation>需買回</translation>
    </message>
    <message>
        <source>To recall</source>
        <translation>需追收</translation>
    </message>
    <message>
        <source>Total short</source>
        <translation>沽空總量</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>交易額度</translation>
    </message>
    <message>
        <source>Trading days to expiry</source>
        <translation>距到期交易日</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>觸發預警時間</translation>
    </message>
    <message>
        <source>Turned FORCED at</source>
        <translation>轉為強平時間</translation>
    </message>
    <message>
        <source>Underlying</source>
        <translation>相關股份</translation>
    </message>
    <message>
        <source>Underlying price</source>
        <translation>相關股份價格</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用戶</translation>
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
        <translation>市值（報告貨幣）</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>交易場所</translation>
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
        <translation>等待開市</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時機</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未發原因</translation>
    </message>
    <message>
        <source>Wide band</source>
        <translation>寬區間</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Working closes</source>
        <translation>未完成平倉單</translation>
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
        <translation>欄</translation>
    </message>
    <message>
        <source>Columns of {}</source>
        <translation>{}的欄</translation>
    </message>
    <message>
        <source>Columns, order, widths and sorting as they come</source>
        <translation>還原預設的欄、次序、闊度和排序</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>尋找欄</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>變窄</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>還原預設版面</translation>
    </message>
    <message>
        <source>Reset widths</source>
        <translation>還原預設闊度</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sort by this column; once more turns the direction</source>
        <translation>按此欄排序；再按一次則反轉方向</translation>
    </message>
    <message>
        <source>Sort equal rows by this column</source>
        <translation>相同的列再按此欄排序</translation>
    </message>
    <message>
        <source>Take out of sort</source>
        <translation>取消排序</translation>
    </message>
    <message>
        <source>The table is not sorted by this column.</source>
        <translation>表格未按此欄排序。</translation>
    </message>
    <message>
        <source>This column is not shown.</source>
        <translation>此欄未顯示。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>變闊</translation>
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
        <translation>晚於 {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>早於 {}</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>有</translation>
    </message>
    <message>
        <source>holds &quot;{}&quot;</source>
        <translation>包含「{}」</translation>
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
        <translation>已過</translation>
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
        <translation>，有新的強平</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>向左捲動</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>向右捲動</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
</context>
<context>
    <name>CoveredRecalls</name>
    <message>
        <source>Covered recalls</source>
        <translation>期權備兌追收</translation>
    </message>
    <message>
        <source>No covered recalls. Sold calls that shares no longer cover will stand here.</source>
        <translation>沒有期權備兌追收。正股不足以備兌的已沽出認購期權將顯示於此。</translation>
    </message>
    <message>
        <source>Shortage value</source>
        <translation>缺口市值</translation>
    </message>
    <message>
        <source>Underlyings</source>
        <translation>標的數</translation>
    </message>
</context>
<context>
    <name>DecideProposalDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>須填寫原因。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>戶口</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve the proposal</source>
        <translation>批准該提議</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Decline the proposal</source>
        <translation>拒絕該提議</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提議</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The loop leaves the account alone until somebody arms it again.</source>
        <translation>在有人重新啟用之前，流程不再處理此戶口。</translation>
    </message>
    <message>
        <source>This proposal does not stand any more; look again.</source>
        <translation>該提議已不成立，請重新查看。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>▲ It is sent at once, if it is still right on the facts of that moment.</source>
        <translation>▲ 若屆時仍然成立，將立即發出。</translation>
    </message>
</context>
<context>
    <name>Denials</name>
    <message>
        <source>all orders in {symbol} together are {share:.1%} of its daily volume, more than {limit:.1%}</source>
        <translation>{symbol} 的全部訂單合計佔其日成交量的 {share:.1%}，超過 {limit:.1%}</translation>
    </message>
    <message>
        <source>bid and ask of {symbol} are {spread:.1%} of the mark apart, more than {limit:.1%}: use a limit order</source>
        <translation>{symbol} 的買賣差價為標記價的 {spread:.1%}，超過 {limit:.1%}：請用限價單</translation>
    </message>
    <message>
        <source>closing {symbol} of {account} now would raise its call from {before:,.2f} to {after:,.2f}</source>
        <translation>此刻平掉 {account} 的 {symbol} 會使追收金額從 {before:,.2f} 升至 {after:,.2f}</translation>
    </message>
    <message>
        <source>figures moved since they were shown; look again: call {before:,.2f}, left {after:,.2f} shown; {before_now:,.2f}, {after_now:,.2f} found</source>
        <translation>所示數字已變動，請重新查看：所示追繳 {before:,.2f}、剩餘 {after:,.2f}；現為 {before_now:,.2f}、{after_now:,.2f}</translation>
    </message>
    <message>
        <source>no price for {symbol}</source>
        <translation>{symbol} 沒有價格</translation>
    </message>
    <message>
        <source>no rate of exchange for {currency}</source>
        <translation>{currency} 沒有匯率</translation>
    </message>
    <message>
        <source>no sane bid and ask for {symbol}: only a limit order can go</source>
        <translation>{symbol} 沒有合理的買賣價：只能用限價單</translation>
    </message>
    <message>
        <source>nobody approved it in time</source>
        <translation>未在時限內獲批准</translation>
    </message>
    <message>
        <source>nobody else has approved it</source>
        <translation>沒有其他人批准</translation>
    </message>
    <message>
        <source>nobody knows how old the price of {symbol} is</source>
        <translation>{symbol} 的價格時間未知</translation>
    </message>
    <message>
        <source>taken back by {user}</source>
        <translation>由 {user} 撤回</translation>
    </message>
    <message>
        <source>the batch closes in {count} accounts, more than {limit}</source>
        <translation>本批在 {count} 個賬號中平倉，超過 {limit}</translation>
    </message>
    <message>
        <source>the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}</source>
        <translation>本批市值 {value:,.0f} {currency}，超過 {limit:,.0f}</translation>
    </message>
    <message>
        <source>the batch makes {count} orders, more than {limit}</source>
        <translation>本批有 {count} 個訂單，超過 {limit}</translation>
    </message>
    <message>
        <source>the broker has not reported any book yet</source>
        <translation>券商尚未報送任何帳簿</translation>
    </message>
    <message>
        <source>the kill switch is engaged: no order leaves</source>
        <translation>緊急停止已啟用：不發出任何訂單</translation>
    </message>
    <message>
        <source>the kill switch of desk {desk} is engaged: no order of it leaves</source>
        <translation>工作台 {desk} 的緊急停止已啟用：不發出其訂單</translation>
    </message>
    <message>
        <source>the limit {price} is not on the tick of {tick}</source>
        <translation>限價 {price} 不符合最小變動價位 {tick}</translation>
    </message>
    <message>
        <source>the mark that the limit is held against is {age} s old, more than {limit} s</source>
        <translation>用於比對限價的標記價已有 {age} 秒，超過 {limit} 秒</translation>
    </message>
    <message>
        <source>the order is worth {value:,.0f} {currency}, more than {limit:,.0f}</source>
        <translation>訂單市值 {value:,.0f} {currency}，超過 {limit:,.0f}</translation>
    </message>
    <message>
        <source>the price of {symbol} is {age} s old, more than {limit} s</source>
        <translation>{symbol} 的價格已有 {age} 秒，超過 {limit} 秒</translation>
    </message>
    <message>
        <source>the price of {symbol} is {mark}: 0 or below</source>
        <translation>{symbol} 的價格為 {mark}：不高於 0</translation>
    </message>
    <message>
        <source>this broker&apos;s link takes no orders</source>
        <translation>此券商連接不接受訂單</translation>
    </message>
    <message>
        <source>{account} holds no {symbol} that this order would close</source>
        <translation>{account} 沒有本訂單可平的 {symbol} 持倉</translation>
    </message>
    <message>
        <source>{account} is marked do not close: a supervisor may override</source>
        <translation>{account} 標記為不平倉：主管可以越權</translation>
    </message>
    <message>
        <source>{account} is marked do not close: only a supervisor overrides</source>
        <translation>{account} 標記為不平倉：只有主管可以越權</translation>
    </message>
    <message>
        <source>{alert} is no longer open: nothing is closed for it</source>
        <translation>{alert} 已不存在：不為其平倉</translation>
    </message>
    <message>
        <source>{alert} is not an open call of {account}</source>
        <translation>{alert} 不是 {account} 未結束的 Margin Call</translation>
    </message>
    <message>
        <source>{alert} is not an open recall of {account} in {symbol}</source>
        <translation>{alert} 不是 {account} 在 {symbol} 上未結束的追收</translation>
    </message>
    <message>
        <source>{count} orders left within a minute, {limit} are allowed: it waits</source>
        <translation>一分鐘內已發出 {count} 個訂單，允許 {limit} 個：等候中</translation>
    </message>
    <message>
        <source>{market} is closed</source>
        <translation>{market} 休市</translation>
    </message>
    <message>
        <source>{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}</source>
        <translation>{price} 偏離標記價 {mark} 達 {distance:.1%}，超過 {limit:.1%}</translation>
    </message>
    <message>
        <source>{quantity} is more than the {closable} {symbol} that may be closed</source>
        <translation>{quantity} 超過可平的 {closable} {symbol}</translation>
    </message>
    <message>
        <source>{quantity} is not a whole number of lots of {lot}</source>
        <translation>{quantity} 不是每手 {lot} 的整數倍</translation>
    </message>
    <message>
        <source>{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}</source>
        <translation>{quantity} 佔 {symbol} 日成交量的 {share:.1%}，超過 {limit:.1%}</translation>
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
        <translation>{symbol} 長期停牌</translation>
    </message>
    <message>
        <source>{symbol} is traded in the regular session only</source>
        <translation>{symbol} 只在常規時段交易</translation>
    </message>
    <message>
        <source>{symbol} of {account} is being closed already: order {order} of {by}, {at}</source>
        <translation>{account} 的 {symbol} 已在平倉：{by} 的訂單 {order}，{at}</translation>
    </message>
    <message>
        <source>{symbol} of {account} stands twice in the batch</source>
        <translation>{account} 的 {symbol} 在本批中出現兩次</translation>
    </message>
    <message>
        <source>{symbol} of {account} was closed automatically {count} times today; {limit} are allowed</source>
        <translation>{account} 的 {symbol} 今日已自動平倉 {count} 次；允許 {limit} 次</translation>
    </message>
    <message>
        <source>{symbol} of {account} was closed {ago} s ago on the same side, less than {limit} s</source>
        <translation>{account} 的 {symbol} 在 {ago} 秒前以同一方向平倉，少於 {limit} 秒</translation>
    </message>
    <message>
        <source>{value:,.0f} {currency} a day through a live gateway is more than {limit:,.0f}, the cap of an SQLite store</source>
        <translation>每天經實盤網關 {value:,.0f} {currency}，超過 SQLite 儲存庫的上限 {limit:,.0f}</translation>
    </message>
</context>
<context>
    <name>DerivativesTools</name>
    <message>
        <source>Worth more than {}: a supervisor approves that.</source>
        <translation>價值超過 {}：須由主管批准。</translation>
    </message>
</context>
<context>
    <name>EarlierPage</name>
    <message>
        <source>Alert type</source>
        <translation>預警類型</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Calls of the account</source>
        <translation>該賬戶的追繳</translation>
    </message>
    <message>
        <source>Calls: {}, the newest first.</source>
        <translation>追繳：{}，最新在前。</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Highest call</source>
        <translation>最高追繳額</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>結束方式</translation>
    </message>
    <message>
        <source>Reading the calls of the account…</source>
        <translation>正在讀取該賬戶的追繳…</translation>
    </message>
    <message>
        <source>Snapshots of the call</source>
        <translation>該追繳的快照</translation>
    </message>
    <message>
        <source>The account was never called.</source>
        <translation>該賬戶從未被追繳。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>觸發預警時間</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>留存原因</translation>
    </message>
    <message>
        <source>Working out the snapshot again…</source>
        <translation>正在重新計算快照…</translation>
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
        <translation>欄位</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>內容</translation>
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
        <translation>已轉出(&amp;T)：持倉或欠款已轉至他處，在該處結束追繳</translation>
    </message>
    <message>
        <source>&amp;Waived: the house does not insist on it</source>
        <translation>已豁免(&amp;W)：本公司不再堅持追繳</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>須說明原因。</translation>
    </message>
    <message>
        <source>A waiver holds only until the market closes next.</source>
        <translation>豁免只在市場下一次收市前有效。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>預警類型</translation>
    </message>
    <message>
        <source>An account is not called again for this until it once owes nothing, its alert gets worse or other rules apply.</source>
        <translation>帳戶在曾經無欠款、預警加重或適用其他規則之前，不再為此被追繳。</translation>
    </message>
    <message>
        <source>Automatic closes and orders that did not leave yet lapse. The calls stand in the history.</source>
        <translation>自動平倉及尚未發出的訂單隨之失效。這些追繳保留在歷史記錄中。</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Calls that end</source>
        <translation>將結束的追繳</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>End calls</source>
        <translation>結束追繳</translation>
    </message>
    <message>
        <source>End calls: {}</source>
        <translation>結束追繳：{} 個</translation>
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
        <translation>這些追繳已在此期間結束。</translation>
    </message>
    <message>
        <source>Transferred or waived?</source>
        <translation>轉出還是豁免？</translation>
    </message>
    <message>
        <source>▲ Closes of {} of these calls are at the broker and go on; Close orders cancels them.</source>
        <translation>▲ 其中 {} 個追繳的平倉訂單已在券商處並會繼續；可在「平倉訂單」中撤單。</translation>
    </message>
    <message>
        <source>▲ {} are no longer called for by this decision.</source>
        <translation>▲ 按此決定不再追繳 {}。</translation>
    </message>
    <message>
        <source>▲ {} of these calls have no figure and are not in this sum.</source>
        <translation>▲ 其中 {} 個追繳沒有數值，未計入此合計。</translation>
    </message>
</context>
<context>
    <name>EndingTools</name>
    <message>
        <source>No call is chosen.</source>
        <translation>未選擇追繳。</translation>
    </message>
</context>
<context>
    <name>EndsList</name>
    <message>
        <source>At the end</source>
        <translation>結束時</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>平倉筆數</translation>
    </message>
    <message>
        <source>Deficit booked</source>
        <translation>已記賬虧空</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差額</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Figures at the end</source>
        <translation>結束時的數據</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保證金結餘</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>淨值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Own orders cancelled</source>
        <translation>已撤單的客戶委託</translation>
    </message>
    <message>
        <source>Positions left</source>
        <translation>剩餘持倉</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>距目標缺口</translation>
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
        <translation>有期權既無 Delta 亦無引伸波幅。</translation>
    </message>
    <message>
        <source>Exposure by symbol</source>
        <translation>按代號的風險敞口</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>長倉</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>淨值</translation>
    </message>
    <message>
        <source>No price or rate of exchange is known.</source>
        <translation>價格或匯率未知。</translation>
    </message>
    <message>
        <source>Option delta</source>
        <translation>期權 Delta</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>佔比</translation>
    </message>
    <message>
        <source>Share of gross</source>
        <translation>佔總風險敞口比例</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>沽空</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
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
        <translation>每三個請求就有一個出錯：訂單被拒，請求與答覆遺失、遲到或損壞，券商要求放慢，股票停牌，回報遲到、重複、亂序。</translation>
    </message>
    <message>
        <source>Hostile</source>
        <translation>惡劣</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>無故障</translation>
    </message>
    <message>
        <source>Now and then an order is rejected, a share is halted, an answer is lost after the order was taken, or a report comes late or twice.</source>
        <translation>偶爾有訂單被拒、股票停牌、訂單被接受後答覆遺失，或回報遲到、重複。</translation>
    </message>
    <message>
        <source>The broker answers every request at once and reports each fill once.</source>
        <translation>券商對每個請求立即答覆，每筆成交只回報一次。</translation>
    </message>
</context>
<context>
    <name>FiguresCompared</name>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>前後指標</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Filter all columns</source>
        <translation>篩選所有欄</translation>
    </message>
    <message>
        <source>Filter all columns (Ctrl+F)</source>
        <translation>篩選所有欄 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>FloatingWindow</name>
    <message>
        <source>Back to the tabs</source>
        <translation>返回分頁</translation>
    </message>
    <message>
        <source>Puts this page back among the tabs ({})</source>
        <translation>將此頁放回分頁（{}）</translation>
    </message>
    <message>
        <source>▲ New FORCED calls</source>
        <translation>▲ 有新的強平</translation>
    </message>
</context>
<context>
    <name>FollowUpFacts</name>
    <message>
        <source>orders: {orders}</source>
        <translation>訂單：{orders}</translation>
    </message>
    <message>
        <source>{filled} of {quantity} filled at {price}</source>
        <translation>已成交 {filled}／{quantity}，均價 {price}</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Approval asked for</source>
        <translation>已請求批准</translation>
    </message>
    <message>
        <source>Approval declined</source>
        <translation>未獲批准</translation>
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
        <translation>自動平倉已更改</translation>
    </message>
    <message>
        <source>Automatic close did not fire</source>
        <translation>自動平倉未觸發</translation>
    </message>
    <message>
        <source>Automatic close fired</source>
        <translation>自動平倉已觸發</translation>
    </message>
    <message>
        <source>Automatic close missed</source>
        <translation>錯過自動平倉</translation>
    </message>
    <message>
        <source>Automatic close set</source>
        <translation>已設定自動平倉</translation>
    </message>
    <message>
        <source>Automatic close waits</source>
        <translation>自動平倉等待中</translation>
    </message>
    <message>
        <source>Automatic close withdrawn</source>
        <translation>自動平倉已撤回</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>追繳結束</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>觸發追繳</translation>
    </message>
    <message>
        <source>Cancel asked for</source>
        <translation>已請求撤單</translation>
    </message>
    <message>
        <source>Close asked for</source>
        <translation>已請求平倉</translation>
    </message>
    <message>
        <source>Close cancelled</source>
        <translation>平倉訂單已撤單</translation>
    </message>
    <message>
        <source>Close expired</source>
        <translation>平倉訂單已失效</translation>
    </message>
    <message>
        <source>Close filled</source>
        <translation>平倉訂單已成交</translation>
    </message>
    <message>
        <source>Close filled after it was over</source>
        <translation>平倉訂單結束後仍有成交</translation>
    </message>
    <message>
        <source>Close rejected by the broker</source>
        <translation>平倉訂單被經紀行拒絕</translation>
    </message>
    <message>
        <source>Close sent</source>
        <translation>平倉訂單已發送</translation>
    </message>
    <message>
        <source>Deadline moved</source>
        <translation>截止日期變更</translation>
    </message>
    <message>
        <source>Eased</source>
        <translation>緩和</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升級</translation>
    </message>
    <message>
        <source>FORCED reached</source>
        <translation>達到強平</translation>
    </message>
    <message>
        <source>Figures became unknown</source>
        <translation>數據變為未知</translation>
    </message>
    <message>
        <source>Figures known again</source>
        <translation>數據恢復</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>跟進記錄</translation>
    </message>
    <message>
        <source>Liquidation loop armed</source>
        <translation>已啟用強制平倉流程</translation>
    </message>
    <message>
        <source>Marked abnormal</source>
        <translation>標記為異常單</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>訊息已送達</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>訊息發送失敗</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>訊息未發送</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>訊息已發送</translation>
    </message>
    <message>
        <source>Message stopped</source>
        <translation>訊息已停止</translation>
    </message>
    <message>
        <source>Message waits to be sent</source>
        <translation>訊息等待發送</translation>
    </message>
    <message>
        <source>No longer abnormal</source>
        <translation>不再是異常單</translation>
    </message>
    <message>
        <source>No longer reported by the broker</source>
        <translation>經紀行不再提供</translation>
    </message>
    <message>
        <source>Nobody knows what became of the close</source>
        <translation>無法確定平倉訂單的結果</translation>
    </message>
    <message>
        <source>Nobody knows whether the message was sent</source>
        <translation>無法確定訊息是否已發送</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>備註變更</translation>
    </message>
    <message>
        <source>Other margin rules</source>
        <translation>按金模式變更</translation>
    </message>
    <message>
        <source>Proposal of the loop approved</source>
        <translation>強制平倉流程的提議已批准</translation>
    </message>
    <message>
        <source>Proposal of the loop declined</source>
        <translation>強制平倉流程的提議已拒絕</translation>
    </message>
    <message>
        <source>Recall ended</source>
        <translation>追收已結束</translation>
    </message>
    <message>
        <source>Recall opened</source>
        <translation>追收已產生</translation>
    </message>
    <message>
        <source>Reported by the broker again</source>
        <translation>經紀行恢復提供</translation>
    </message>
    <message>
        <source>Status of the recall set</source>
        <translation>已設定追收狀態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>類型變更</translation>
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
        <translation>原因，寫入跟進記錄</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>核對…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source> ({} unknown)</source>
        <translation>（{} 個未知）</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>{} of {} rows</source>
        <translation>{} / {} 列</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>已選 {}</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>How much of each margin level net assets cover; the mark is what is needed.</source>
        <translation>淨資產對各級按金的覆蓋程度；刻度為所需金額。</translation>
    </message>
    <message>
        <source>IM % and MM % of the margin balance; the marks are 100 % and the target of a liquidation.</source>
        <translation>IM % 與 MM % 佔保證金結餘的比例；刻度為 100 % 與強制平倉的目標。</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保證金結餘</translation>
    </message>
    <message>
        <source>Margin ratios</source>
        <translation>保證金比率</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>淨值</translation>
    </message>
    <message>
        <source>Net assets against the levels</source>
        <translation>淨資產與各級按金</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>尚餘 {}</translation>
    </message>
    <message>
        <source>{} short</source>
        <translation>欠 {}</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>須釋放 {}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Alert</source>
        <translation>預警</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
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
        <translation>截止日期，尚餘 {}</translation>
    </message>
    <message>
        <source>MM - target x margin balance: what closing would still have to free.</source>
        <translation>MM - 目標 x 保證金結餘：平倉還須釋放的金額。</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>淨資產比率</translation>
    </message>
    <message>
        <source>Overnight call</source>
        <translation>隔夜追繳</translation>
    </message>
    <message>
        <source>Provisional: the calendar ends before it.</source>
        <translation>待定：交易日曆未涵蓋該日。</translation>
    </message>
    <message>
        <source>Shortfall to target</source>
        <translation>距目標缺口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What the account would be called for at the cut-off, when intraday rates no longer apply.</source>
        <translation>截止時日內比率不再適用，該賬戶屆時應追繳的金額。</translation>
    </message>
    <message>
        <source>group {}</source>
        <translation>組別 {}</translation>
    </message>
    <message>
        <source>since {} ({})</source>
        <translation>自 {} 起（{}）</translation>
    </message>
    <message>
        <source>tier {}</source>
        <translation>級別 {}</translation>
    </message>
</context>
<context>
    <name>HighlightDialog</name>
    <message>
        <source>Highlight by age: {}</source>
        <translation>按時長標示：{}</translation>
    </message>
    <message>
        <source>Rows older than so many days get a ground in this colour; of several rules the oldest counts.</source>
        <translation>超過該日數的列以此顏色為底色；多項規則時以日數最長者為準。</translation>
    </message>
    <message>
        <source>Rule {}</source>
        <translation>規則 {}</translation>
    </message>
    <message>
        <source>Rule {}, colour</source>
        <translation>規則 {}，顏色</translation>
    </message>
    <message>
        <source>Rule {}, days</source>
        <translation>規則 {}，日數</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>危險</translation>
    </message>
    <message>
        <source>older than (days)</source>
        <translation>超過（天）</translation>
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
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>預警類型</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Calls that ended in this time: {}.</source>
        <translation>此期間結束的追繳：{}。</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <translation>由我方平倉</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>前後指標</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>跟進記錄</translation>
    </message>
    <message>
        <source>Highest call</source>
        <translation>最高追繳額</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史記錄</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>結束方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>按金模式</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>觸發預警時間</translation>
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
        <translation>截止時點</translation>
    </message>
    <message>
        <source>Called at the cut-off, not yet: {}</source>
        <translation>截止時將追繳、目前未追繳：{}</translation>
    </message>
    <message>
        <source>Intraday-margin alerts</source>
        <translation>日內融實時預警</translation>
    </message>
    <message>
        <source>No intraday account is called now, or would be at the cut-off.</source>
        <translation>目前沒有日內融賬戶被追繳，截止時亦不會有。</translation>
    </message>
    <message>
        <source>Overnight call</source>
        <translation>隔夜追繳</translation>
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
        <translation>{} 項預警沒有金額，未計入合計</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} · {}後</translation>
    </message>
    <message>
        <source>▲ past</source>
        <translation>▲ 已過</translation>
    </message>
</context>
<context>
    <name>KeptFilters</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>No column is filtered.</source>
        <translation>沒有篩選任何欄。</translation>
    </message>
    <message>
        <source>No filter is saved.</source>
        <translation>沒有已儲存的篩選。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Save these filters as</source>
        <translation>將篩選儲存為</translation>
    </message>
    <message>
        <source>Save these filters as…</source>
        <translation>將篩選儲存為…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已儲存的篩選</translation>
    </message>
    <message>
        <source>Saved filters ▾</source>
        <translation>已儲存的篩選 ▾</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>移除所有篩選</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Approve or decline, resolve an unknown order</source>
        <translation>批准或拒絕、處理狀態未知的訂單</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分派給我</translation>
    </message>
    <message>
        <source>Borrow book</source>
        <translation>融券持倉概覽</translation>
    </message>
    <message>
        <source>Cancel the selected orders, all orders shown</source>
        <translation>所選訂單撤單，所示全部撤單</translation>
    </message>
    <message>
        <source>Clear the selection or the filter, close a window</source>
        <translation>清除選取或篩選，關閉視窗</translation>
    </message>
    <message>
        <source>Close, auto-close</source>
        <translation>平倉，設定自動平倉</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>複製所選</translation>
    </message>
    <message>
        <source>Deadline, note, abnormal</source>
        <translation>截止日期，備註，異常單</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>End a call: a supervisor&apos;s decision</source>
        <translation>結束追繳：由主管決定</translation>
    </message>
    <message>
        <source>Filter all columns</source>
        <translation>篩選所有欄</translation>
    </message>
    <message>
        <source>Go from title to title of a small list, sort by it</source>
        <translation>在小列表的欄標題間移動，按該欄排序</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>切換分頁</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>前往下一個或上一個控制項</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷鍵</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>Make a column narrower or wider, in the list of columns</source>
        <translation>在欄清單中使一欄變窄或變闊</translation>
    </message>
    <message>
        <source>Message, voice message</source>
        <translation>發送訊息，發送語音訊息</translation>
    </message>
    <message>
        <source>Move a column, in the list of columns</source>
        <translation>在欄的清單中移動欄</translation>
    </message>
    <message>
        <source>Move the current row</source>
        <translation>移動目前的列</translation>
    </message>
    <message>
        <source>Move the page to a window of its own, and back</source>
        <translation>將頁面移至獨立視窗，或移回</translation>
    </message>
    <message>
        <source>Open own book directory, quit</source>
        <translation>開啟自有賬冊資料夾，結束</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>開啟賬戶</translation>
    </message>
    <message>
        <source>Policy, activity</source>
        <translation>政策，操作記錄</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Requests awaiting approval</source>
        <translation>待批准的申請</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Select or deselect the current row</source>
        <translation>選取或取消選取目前的列</translation>
    </message>
    <message>
        <source>Sort by a column, add it to the sort, take it out, in the list of columns</source>
        <translation>在欄清單中按一欄排序、加入排序、移出排序</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>此快捷鍵清單</translation>
    </message>
    <message>
        <source>Zoom in, out, back</source>
        <translation>放大，縮小，還原</translation>
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
        <translation>須說明原因。</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>全部工作台</translation>
    </message>
    <message>
        <source>Cancel {} working orders as well</source>
        <translation>執行中的 {} 筆訂單一併撤單</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Engaged by</source>
        <translation>啟動人</translation>
    </message>
    <message>
        <source>Engaged kill switches</source>
        <translation>已啟動的緊急停止</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>No kill switch is engaged: orders leave.</source>
        <translation>未啟動緊急停止：訂單正常發出。</translation>
    </message>
    <message>
        <source>No new order leaves, automatic closes and liquidations included. Cancels still do.</source>
        <translation>不再發出任何新訂單，包括自動平倉與強制平倉。撤單仍可發出。</translation>
    </message>
    <message>
        <source>No new order that this desk asked for leaves; other desks go on. Cancels still leave.</source>
        <translation>本工作台的新訂單不再發出；其他工作台照常。撤單仍可發出。</translation>
    </message>
    <message>
        <source>Not known yet whether a kill switch is engaged.</source>
        <translation>尚不知道緊急停止是否已啟動。</translation>
    </message>
    <message>
        <source>Nothing is engaged.</source>
        <translation>沒有已啟動的緊急停止。</translation>
    </message>
    <message>
        <source>Orders that wait to be sent and are cancelled: {}.</source>
        <translation>將被撤單的待發出訂單：{}。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Release the chosen one</source>
        <translation>解除所選</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Stop orders</source>
        <translation>停止訂單</translation>
    </message>
    <message>
        <source>Stopped by hand</source>
        <translation>人工停止</translation>
    </message>
    <message>
        <source>This one is engaged already.</source>
        <translation>該項已經啟動。</translation>
    </message>
    <message>
        <source>▲ Engaged: no new order of these desks leaves. Cancels still do.</source>
        <translation>▲ 已啟動：以下工作台不再發出新訂單。撤單仍可發出。</translation>
    </message>
</context>
<context>
    <name>LadderList</name>
    <message>
        <source>Called</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>Cured</source>
        <translation>補足</translation>
    </message>
    <message>
        <source>Equity 0</source>
        <translation>資產歸零</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>強平</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現價</translation>
    </message>
    <message>
        <source>Price ladder</source>
        <translation>價格階梯</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
</context>
<context>
    <name>LevelsChart</name>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>淨資產</translation>
    </message>
    <message>
        <source>Net assets against the four levels</source>
        <translation>淨資產與四級按金</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>net</source>
        <translation>淨資產</translation>
    </message>
    <message>
        <source>no figures have been kept yet</source>
        <translation>尚無留存的數據</translation>
    </message>
    <message>
        <source>no line: net assets are not known, the overview says why</source>
        <translation>無曲線：淨資產未知，原因見概覽</translation>
    </message>
    <message>
        <source>wheel or drag zooms, double click resets</source>
        <translation>滾輪或拖曳縮放，連按兩下還原</translation>
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
        <translation>不平倉</translation>
    </message>
    <message>
        <source>keep last</source>
        <translation>最後平倉</translation>
    </message>
    <message>
        <source>lines not sent: {}</source>
        <translation>不發送的行：{}</translation>
    </message>
    <message>
        <source>lines not sent: {}, the call is not met</source>
        <translation>不發送的行：{}，追繳仍未滿足</translation>
    </message>
    <message>
        <source>no price to propose: type a limit</source>
        <translation>沒有可建議的價格：請輸入限價</translation>
    </message>
    <message>
        <source>not sent: {}</source>
        <translation>不發送：{}</translation>
    </message>
    <message>
        <source>positions: {}</source>
        <translation>持倉數：{}</translation>
    </message>
    <message>
        <source>second person: {}</source>
        <translation>須第二人批准：{}</translation>
    </message>
    <message>
        <source>“{}” is no number of ticks from -100 to 100</source>
        <translation>「{}」不是 -100 至 100 的最小變動價位數</translation>
    </message>
    <message>
        <source>“{}” is not a price</source>
        <translation>「{}」不是價格</translation>
    </message>
    <message>
        <source>“{}” is not a quantity</source>
        <translation>「{}」不是數量</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Age</source>
        <translation>時效</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>沽出價</translation>
    </message>
    <message>
        <source>At most {} can be closed, in lots of {}</source>
        <translation>最多可平 {}，每手 {}</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>買入價</translation>
    </message>
    <message>
        <source>Call left</source>
        <translation>剩餘追繳</translation>
    </message>
    <message>
        <source>Call · remark</source>
        <translation>追繳 · 備註</translation>
    </message>
    <message>
        <source>Est. reduction</source>
        <translation>預估減少</translation>
    </message>
    <message>
        <source>Est. release</source>
        <translation>預計釋放</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新價</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>訂單類別</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>持倉</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Requirement then</source>
        <translation>平倉後保證金要求</translation>
    </message>
    <message>
        <source>Requirement · remark</source>
        <translation>保證金要求 · 備註</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>交易時段</translation>
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
        <translation>須由人處理</translation>
    </message>
    <message>
        <source>Armed to act</source>
        <translation>已啟用自動處理</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>啟用…</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>處理中</translation>
    </message>
    <message>
        <source>Liquidations</source>
        <translation>強制平倉</translation>
    </message>
    <message>
        <source>No account is armed by itself, and nothing is being liquidated.</source>
        <translation>沒有單獨啟用的戶口，也沒有進行中的強制平倉。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>沒有選擇任何內容。</translation>
    </message>
    <message>
        <source>Proposals wait</source>
        <translation>待批准提議</translation>
    </message>
</context>
<context>
    <name>Listen</name>
    <message>
        <source>Listen to it first</source>
        <translation>先試聽</translation>
    </message>
    <message>
        <source>Making the sound…</source>
        <translation>正在合成語音…</translation>
    </message>
    <message>
        <source>This computer&apos;s voice; the provider&apos;s differs in sound, not in words.</source>
        <translation>此為本機語音；服務商的聲音不同，內容相同。</translation>
    </message>
    <message>
        <source>▲ Nothing here plays sound; the file is {}</source>
        <translation>▲ 本機無法播放聲音；檔案為 {}</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>No row fits the text or the filters above.</source>
        <translation>沒有行符合上方的文字或篩選條件。</translation>
    </message>
    <message>
        <source>The broker&apos;s figures were refused: {}</source>
        <translation>券商的數據被拒收：{}</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s first figures…</source>
        <translation>正在等待引擎的首批數據…</translation>
    </message>
    <message>
        <source>order paused</source>
        <translation>排序已暫停</translation>
    </message>
    <message>
        <source>{} of {} shown</source>
        <translation>顯示 {} / {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>已選 {}</translation>
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
        <translation>啟用…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>拒絕…</translation>
    </message>
    <message>
        <source>Liquidation loop</source>
        <translation>強制平倉流程</translation>
    </message>
    <message>
        <source>Loop: {}, as the policy says for all</source>
        <translation>流程：{}，按政策統一規定</translation>
    </message>
    <message>
        <source>Loop: {}, set by {} {}</source>
        <translation>流程：{}，由 {} 設定，{}</translation>
    </message>
    <message>
        <source>proposes: {}</source>
        <translation>提議：{}</translation>
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
        <translation>操作記錄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Float or dock</source>
        <translation>浮動或停駐</translation>
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
        <translation>平倉後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>平倉前</translation>
    </message>
    <message>
        <source>Coin</source>
        <translation>幣種</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>費率</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數據</translation>
    </message>
    <message>
        <source>If IM restricted</source>
        <translation>若 IM 受限</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始按金</translation>
    </message>
    <message>
        <source>MM rate</source>
        <translation>MM 比率</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>維持按金</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保證金結餘</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Next tier above</source>
        <translation>下一檔起點</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>名義價值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>委託號</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Stress by coin</source>
        <translation>各幣種壓力</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>The client&apos;s own orders</source>
        <translation>客戶自己的委託</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>檔位</translation>
    </message>
    <message>
        <source>Tier in use</source>
        <translation>適用檔位</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Venue against model</source>
        <translation>交易所與模型對照</translation>
    </message>
    <message>
        <source>by size x average price</source>
        <translation>按數量 x 均價</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>撤單</translation>
    </message>
    <message>
        <source>close</source>
        <translation>平倉</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開倉</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>the client may: {}</source>
        <translation>客戶可以：{}</translation>
    </message>
    <message>
        <source>the largest loss over the moves tried</source>
        <translation>所試各價格變動中的最大虧損</translation>
    </message>
    <message>
        <source>the venue reports no figures of its own</source>
        <translation>交易所沒有報送自己的數據</translation>
    </message>
    <message>
        <source>the venue&apos;s figures are used</source>
        <translation>以交易所的數據為準</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>提款</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} 檔 / {}</translation>
    </message>
    <message>
        <source>▲ cancelled</source>
        <translation>▲ 撤單</translation>
    </message>
    <message>
        <source>▲ drift above the policy&apos;s limit</source>
        <translation>▲ 偏差超過政策上限</translation>
    </message>
</context>
<context>
    <name>MarkAbnormalDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>須說明原因。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Bring back from abnormal</source>
        <translation>從異常單恢復</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>Daily messages and automatic closes go on from here; what was due meanwhile is not made up for.</source>
        <translation>每日訊息和自動平倉從現在起恢復；其間到期的不補做。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>No daily message, no automatic close, in no total of the normal lists. The calls stay open and stand in the Abnormal view.</source>
        <translation>不發每日訊息，不自動平倉，不計入普通列表的合計。追繳仍未結清，顯示在異常單檢視中。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>列為異常</translation>
    </message>
    <message>
        <source>Set aside as abnormal</source>
        <translation>列為異常單</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 及另外 {} 個</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>訂單(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>重播(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>異常單</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Account windows</source>
        <translation>帳戶視窗</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>操作記錄</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>審計</translation>
    </message>
    <message>
        <source>Automatic rules</source>
        <translation>自動規則</translation>
    </message>
    <message>
        <source>Borrow book</source>
        <translation>融券持倉概覽</translation>
    </message>
    <message>
        <source>Broker&apos;s faults</source>
        <translation>券商故障</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>緊密列距</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark, colour-blind safe</source>
        <translation>深色（色盲友善）</translation>
    </message>
    <message>
        <source>End call…</source>
        <translation>結束追繳…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史記錄</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷鍵</translation>
    </message>
    <message>
        <source>Kill switch…</source>
        <translation>緊急停止…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Light, colour-blind safe</source>
        <translation>淺色（色盲友善）</translation>
    </message>
    <message>
        <source>Liquidations</source>
        <translation>強制平倉</translation>
    </message>
    <message>
        <source>Message in the tray</source>
        <translation>系統匣通知</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>更多選單</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>實際大小</translation>
    </message>
    <message>
        <source>Of the calls chosen, or of the account in front</source>
        <translation>所選追繳，或最前面的帳戶的追繳</translation>
    </message>
    <message>
        <source>Only the embedded broker&apos;s clock can be steered.</source>
        <translation>只能控制內置經紀行的時鐘。</translation>
    </message>
    <message>
        <source>Open own book directory…</source>
        <translation>開啟自有賬冊資料夾…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Ratios in per cent</source>
        <translation>比率以百分比顯示</translation>
    </message>
    <message>
        <source>Requests awaiting approval…</source>
        <translation>待批准的申請…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>還原預設版面</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>自動平倉計劃</translation>
    </message>
    <message>
        <source>Show a note</source>
        <translation>顯示提示</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>When a call turns FORCED</source>
        <translation>轉為強平時</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Accept as sent…</source>
        <translation>確認為已發送…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送達</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>It is on its way, or arrived.</source>
        <translation>正在發送途中，或已送達。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未發送</translation>
    </message>
    <message>
        <source>Nothing was sent to any client.</source>
        <translation>未向任何客戶發送訊息。</translation>
    </message>
    <message>
        <source>Only a message whose end is unknown can be accepted as sent.</source>
        <translation>只有結果未知的訊息可確認為已發送。</translation>
    </message>
    <message>
        <source>Only what is still queued can be stopped.</source>
        <translation>只能停止仍在排隊的訊息。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>Select one message.</source>
        <translation>請選擇一條訊息。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次發送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已發送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>發送原文</translation>
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
        <translation>申請人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Messages: {}, not sent or not certain: {}</source>
        <translation>訊息：{}，未發送或不確定：{}</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>詳細說明</translation>
    </message>
    <message>
        <source>Nothing was sent to this client.</source>
        <translation>未向該客戶發送訊息。</translation>
    </message>
    <message>
        <source>Reading the earlier messages…</source>
        <translation>正在讀取過往的訊息…</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>發送時間</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>發送原文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
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
        <translation>淨資產比率沒有意義：{}</translation>
    </message>
    <message>
        <source>no average price for {}</source>
        <translation>{} 沒有平均價</translation>
    </message>
    <message>
        <source>no margin rate for {}</source>
        <translation>{} 沒有按金比率</translation>
    </message>
    <message>
        <source>no price for the underlying of {}</source>
        <translation>{} 的相關股份沒有價格</translation>
    </message>
    <message>
        <source>no price for {}</source>
        <translation>{} 沒有價格</translation>
    </message>
    <message>
        <source>no rate of exchange for {}</source>
        <translation>{} 沒有匯率</translation>
    </message>
    <message>
        <source>the broker does not report {}</source>
        <translation>經紀行沒有提供 {}</translation>
    </message>
    <message>
        <source>{} accounts are not margined by this program yet</source>
        <translation>此程式尚未計算 {} 賬戶的按金</translation>
    </message>
    <message>
        <source>{} cannot be margined in a derivatives account</source>
        <translation>{} 不能在衍生工具賬戶計算按金</translation>
    </message>
    <message>
        <source>{} is not supported in a cash account</source>
        <translation>現金賬戶不支援 {}</translation>
    </message>
</context>
<context>
    <name>MoveChart</name>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Call amount against a market move</source>
        <translation>應追繳保證金與市場升跌</translation>
    </message>
    <message>
        <source>Market move</source>
        <translation>市場升跌</translation>
    </message>
    <message>
        <source>Shortfall: {}</source>
        <translation>短缺：{}</translation>
    </message>
    <message>
        <source>all prices move alike</source>
        <translation>所有價格同幅變動</translation>
    </message>
    <message>
        <source>call</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>now {}</source>
        <translation>現為 {}</translation>
    </message>
    <message>
        <source>options by Black-Scholes</source>
        <translation>期權按 Black-Scholes</translation>
    </message>
    <message>
        <source>unknown: a price is missing</source>
        <translation>未知：缺少價格</translation>
    </message>
    <message>
        <source>{} of them roughly</source>
        <translation>其中 {} 個為粗略值</translation>
    </message>
    <message>
        <source>{} of them unmoved</source>
        <translation>其中 {} 個不變動</translation>
    </message>
    <message>
        <source>{} options by Black-Scholes from their implied volatility</source>
        <translation>{} 個期權按引伸波幅以 Black-Scholes 計算</translation>
    </message>
    <message>
        <source>{} options by delta and gamma: no implied volatility</source>
        <translation>{} 個期權按 Delta 和 Gamma 計算：沒有引伸波幅</translation>
    </message>
    <message>
        <source>{} options by their intrinsic value: neither volatility nor delta</source>
        <translation>{} 個期權按內在值計算：沒有波幅和 Delta</translation>
    </message>
    <message>
        <source>{} options do not move: the price of the underlying is not known</source>
        <translation>{} 個期權不變動：相關股份價格未知</translation>
    </message>
</context>
<context>
    <name>MoveDeadlineDialog</name>
    <message>
        <source>&amp;Sessions more than now</source>
        <translation>比現時多的交易日數(&amp;S)</translation>
    </message>
    <message>
        <source>A deadline is the close of a session of the call&apos;s own market.</source>
        <translation>截止時間為該追繳所屬市場某交易日的收市時刻。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>須說明原因。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Calls without such a deadline: {}; all are moved, or none.</source>
        <translation>沒有這樣的截止時間的追繳：{}；全部更改或全不更改。</translation>
    </message>
    <message>
        <source>Deadline now</source>
        <translation>現截止時間</translation>
    </message>
    <message>
        <source>Deadline, calls: {}</source>
        <translation>截止時間，追繳：{}</translation>
    </message>
    <message>
        <source>Deadlines then and now</source>
        <translation>變更前後的截止時間</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>Market&apos;s clock</source>
        <translation>市場當地時間</translation>
    </message>
    <message>
        <source>Move deadline</source>
        <translation>更改截止時間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新截止時間</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sessions more than now</source>
        <translation>比現時多的交易日數</translation>
    </message>
    <message>
        <source>The calendar ends before {} of these deadlines: they are provisional.</source>
        <translation>日曆未覆蓋其中 {} 個截止時間：均為暫定。</translation>
    </message>
    <message>
        <source>The close of this &amp;day</source>
        <translation>此日收市(&amp;D)</translation>
    </message>
    <message>
        <source>The close of this day</source>
        <translation>此日收市</translation>
    </message>
    <message>
        <source>Working out the new deadlines…</source>
        <translation>正在計算新截止時間…</translation>
    </message>
    <message>
        <source>▲ {} clients get less time than they were told.</source>
        <translation>▲ {} 位客戶的時間少於此前所告知。</translation>
    </message>
</context>
<context>
    <name>NoCall</name>
    <message>
        <source>Not called yet: there would be a call at the cut-off.</source>
        <translation>尚未追繳：截止時才會追繳。</translation>
    </message>
    <message>
        <source>There is no call: the account&apos;s figures are unknown.</source>
        <translation>沒有追繳：賬戶數據未知。</translation>
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
        <translation>聲音：{}</translation>
    </message>
    <message>
        <source>This desktop has no tray that shows messages.</source>
        <translation>此桌面沒有可顯示通知的系統匣。</translation>
    </message>
    <message>
        <source>▲ FORCED: {}</source>
        <translation>▲ 強平：{}</translation>
    </message>
    <message>
        <source>▲ FORCED: {} accounts</source>
        <translation>▲ 強平：{} 個賬戶</translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>匯出為 CSV…</translation>
    </message>
</context>
<context>
    <name>PlaceButton</name>
    <message>
        <source>Dock as a tab</source>
        <translation>停靠為分頁</translation>
    </message>
    <message>
        <source>Float as a window</source>
        <translation>浮動為視窗</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>above the greatest share of daily volume</source>
        <translation>超過日成交量的最大佔比</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>按要求</translation>
    </message>
    <message>
        <source>closing it lowers the call by nothing, or by less than it costs</source>
        <translation>平倉不減少追繳，或減少額低於成本</translation>
    </message>
    <message>
        <source>closing it would raise the call</source>
        <translation>平倉會增加追繳</translation>
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
        <translation>它對沖一個保留的持倉</translation>
    </message>
    <message>
        <source>its price is 0</source>
        <translation>價格為 0</translation>
    </message>
    <message>
        <source>less than one lot</source>
        <translation>不足一手</translation>
    </message>
    <message>
        <source>lowers the call, which cannot be cured in full</source>
        <translation>可減少追繳，但無法全部補足</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>沒有價格</translation>
    </message>
    <message>
        <source>no rate of exchange</source>
        <translation>沒有匯率</translation>
    </message>
    <message>
        <source>not available to be closed</source>
        <translation>不可平倉</translation>
    </message>
    <message>
        <source>part of the cheapest cure</source>
        <translation>屬於成本最低的方案</translation>
    </message>
    <message>
        <source>short option: closed before what covers it</source>
        <translation>賣方期權：先於其備兌持倉平倉</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>長期停牌</translation>
    </message>
    <message>
        <source>the account is marked do not close</source>
        <translation>該賬號標記為不平倉</translation>
    </message>
    <message>
        <source>the account&apos;s call cannot be computed</source>
        <translation>無法計算該賬號的追繳</translation>
    </message>
    <message>
        <source>to be closed last, and the others cannot all be closed before it</source>
        <translation>應最後平倉，而其他持倉無法先全部平掉</translation>
    </message>
    <message>
        <source>to be closed last: the others are not enough</source>
        <translation>應最後平倉：其他持倉不足</translation>
    </message>
</context>
<context>
    <name>PolicyView</name>
    <message>
        <source>Automatic rules</source>
        <translation>自動規則</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Choose a key first.</source>
        <translation>請先選擇一項參數。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設值</translation>
    </message>
    <message>
        <source>Enter or a double click changes the chosen key</source>
        <translation>按 Enter 或雙擊修改所選參數</translation>
    </message>
    <message>
        <source>Every number and switch of the house as in force now. What differs from the default is bold.</source>
        <translation>公司現行的所有參數和開關。與預設值不同者以粗體顯示。</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>現行值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rules by which the machine closes by itself; switched on now: {}. Choose one to read it.</source>
        <translation>系統自行平倉的規則；現已啟用：{}。選擇一條查看說明。</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜尋鍵</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>生效時間</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關閉</translation>
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
        <translation>維持按金 %</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a time &quot;HH:MM&quot;</source>
        <translation>時間「HH:MM」</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>個賬戶</translation>
    </message>
    <message>
        <source>base currency</source>
        <translation>基礎貨幣</translation>
    </message>
    <message>
        <source>client time</source>
        <translation>客戶當地時間</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>次平倉</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>market time</source>
        <translation>市場時間</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>min before the close</source>
        <translation>分鐘（收市前）</translation>
    </message>
    <message>
        <source>months</source>
        <translation>個月</translation>
    </message>
    <message>
        <source>of daily volume</source>
        <translation>佔日成交量</translation>
    </message>
    <message>
        <source>of gross maintenance</source>
        <translation>佔總維持按金</translation>
    </message>
    <message>
        <source>of mark</source>
        <translation>佔估值價</translation>
    </message>
    <message>
        <source>of the margin-call rate</source>
        <translation>佔追繳按金率</translation>
    </message>
    <message>
        <source>of the strike</source>
        <translation>佔行使價</translation>
    </message>
    <message>
        <source>of the underlying</source>
        <translation>佔相關股份價值</translation>
    </message>
    <message>
        <source>of value</source>
        <translation>佔市值</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>{} 之一</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>張訂單</translation>
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
        <translation>報告貨幣</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>s market time</source>
        <translation>秒（市場時間）</translation>
    </message>
    <message>
        <source>s wall time</source>
        <translation>秒（實際時間）</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>個交易日</translation>
    </message>
    <message>
        <source>share of the call</source>
        <translation>佔應追繳金額</translation>
    </message>
    <message>
        <source>share of the venue&apos;s figure</source>
        <translation>佔交易所數值</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>three capital letters</source>
        <translation>三個大寫字母</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>value a day</source>
        <translation>每日金額</translation>
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
        <translation>沽出價</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>買入價</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本價</translation>
    </message>
    <message>
        <source>DELISTED</source>
        <translation>退市</translation>
    </message>
    <message>
        <source>Days of ADV</source>
        <translation>ADV 日數</translation>
    </message>
    <message>
        <source>FM rate</source>
        <translation>FM 比率</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>標記</translation>
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
        <translation>類別</translation>
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
        <translation>佔用按金</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>估值價</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持倉明細</translation>
    </message>
    <message>
        <source>Profit and loss</source>
        <translation>盈虧</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>SUSPENDED</source>
        <translation>長期停牌</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>備兌</translation>
    </message>
    <message>
        <source>keep last</source>
        <translation>最後平倉</translation>
    </message>
    <message>
        <source>short</source>
        <translation>沽空</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A made-up client</source>
        <translation>虛構客戶</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>顯示對象</translation>
    </message>
    <message>
        <source>What the client gets</source>
        <translation>客戶收到的內容</translation>
    </message>
    <message>
        <source>▲ Not written: nothing is known for {}.</source>
        <translation>▲ 未寫成：{} 沒有已知數值。</translation>
    </message>
    <message>
        <source>▲ Not written: the text would not fit the channel.</source>
        <translation>▲ 未寫成：文字超出該渠道的長度。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Problems of the broker&apos;s link</source>
        <translation>經紀行連線的問題</translation>
    </message>
    <message>
        <source>The book was refused as a whole; the last good one stays in use until all of this is mended.</source>
        <translation>賬冊已被整份拒絕；在所有問題解決之前，繼續使用上一份有效賬冊。</translation>
    </message>
    <message>
        <source>There are no problems: the last book the broker sent is in use.</source>
        <translation>沒有問題：正在使用券商最近發來的賬冊。</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>Automatic closes wait</source>
        <translation>有自動平倉在等待</translation>
    </message>
    <message>
        <source>Calls that wait to be closed by themselves: {}</source>
        <translation>等待自動平倉的追繳：{}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>在系統匣中繼續運行</translation>
    </message>
    <message>
        <source>Go on minimised</source>
        <translation>最小化繼續運行</translation>
    </message>
    <message>
        <source>Margin Workstation goes on</source>
        <translation>Margin Workstation 繼續運行</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>The engine runs and automatic closes fire. A click here brings the window back.</source>
        <translation>引擎仍在運行，自動平倉照常執行。點擊此處恢復視窗。</translation>
    </message>
    <message>
        <source>This desk runs the engine. If it ends, they do not fire; those whose time passes by more than the policy&apos;s grace are missed.</source>
        <translation>本工作台運行引擎。引擎結束後它們不會執行；超過政策寬限時間者即為錯過。</translation>
    </message>
</context>
<context>
    <name>RangePart</name>
    <message>
        <source>&quot;{}&quot; is not a number.</source>
        <translation>「{}」不是數字。</translation>
    </message>
    <message>
        <source>The first figure is larger than the second.</source>
        <translation>第一個數大於第二個數。</translation>
    </message>
    <message>
        <source>from</source>
        <translation>由</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小時</translation>
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
        <translation>IM % 與 MM %</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保證金結餘</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>no figures have been kept yet</source>
        <translation>尚無留存的數據</translation>
    </message>
    <message>
        <source>no line: the margin balance is not above 0, or not known</source>
        <translation>無曲線：保證金結餘不大於 0，或未知</translation>
    </message>
    <message>
        <source>of the margin balance</source>
        <translation>佔保證金結餘</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
</context>
<context>
    <name>RecallPage</name>
    <message>
        <source>Accounts</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Being closed</source>
        <translation>平倉中</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>平倉…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>發送訊息…</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未選取任何行。</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未結</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Returned or exempt: {}</source>
        <translation>已歸還或豁免：{}</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>狀態…</translation>
    </message>
    <message>
        <source>These recalls are over, returned or exempt.</source>
        <translation>這些追收已結束、已歸還或已豁免。</translation>
    </message>
    <message>
        <source>These recalls are over.</source>
        <translation>這些追收已結束。</translation>
    </message>
    <message>
        <source>Voice…</source>
        <translation>發送語音訊息…</translation>
    </message>
    <message>
        <source>{} recalls have no price and are not in this sum</source>
        <translation>{} 筆追收沒有價格，未計入合計</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>About Margin Workstation</source>
        <translation>關於 Margin Workstation</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>授權條款：Apache-2.0</translation>
    </message>
    <message>
        <source>Margin Workstation: the desk on which a broker handles margin calls.</source>
        <translation>Margin Workstation：經紀行處理 Margin Call 的工作台。</translation>
    </message>
    <message>
        <source>Open own book directory</source>
        <translation>開啟自有賬冊資料夾</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Entries that cannot be read: {}; see the remarks of their lines.</source>
        <translation>無法識別的輸入：{}；請看相應行的備註。</translation>
    </message>
    <message>
        <source>Every line that is chosen would be turned down.</source>
        <translation>所選各行都會被拒絕。</translation>
    </message>
    <message>
        <source>Nothing is chosen: no line has a quantity.</source>
        <translation>未選擇任何內容：沒有一行有數量。</translation>
    </message>
    <message>
        <source>Plans that are still being worked out: {}</source>
        <translation>仍在計算的方案：{}</translation>
    </message>
    <message>
        <source>The engine has not answered for some seconds. What is shown is the last it said.</source>
        <translation>引擎已數秒未回應，顯示的是其最後的資料。</translation>
    </message>
    <message>
        <source>lines that would be turned down and are not sent: {}</source>
        <translation>會被拒絕而不發送的行：{}</translation>
    </message>
    <message>
        <source>needs a second person: {}</source>
        <translation>須第二人批准：{}</translation>
    </message>
    <message>
        <source>not known to the engine: {}</source>
        <translation>引擎未知：{}</translation>
    </message>
    <message>
        <source>▲ Lines turned down since this page was opened: {} ({}). Go back and review again.</source>
        <translation>▲ 此頁打開後被拒絕的行：{}（{}）。請返回並重新核對。</translation>
    </message>
</context>
<context>
    <name>ResolveOrderDialog</name>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Ask the broker first. What you say here counts as what happened: the rest of the order is over.</source>
        <translation>請先詢問券商。此處所填視為事實：訂單其餘部分隨之結束。</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>均價</translation>
    </message>
    <message>
        <source>Client order id</source>
        <translation>客戶端訂單號</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Filled as far as known</source>
        <translation>已知成交</translation>
    </message>
    <message>
        <source>Filled quantity in all</source>
        <translation>總成交數量</translation>
    </message>
    <message>
        <source>Leave it unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Nothing filled has no price.</source>
        <translation>沒有成交就沒有價格。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Resolve an order whose state is unknown</source>
        <translation>處理狀態未知的訂單</translation>
    </message>
    <message>
        <source>Say what the evidence is.</source>
        <translation>請說明依據。</translation>
    </message>
    <message>
        <source>The evidence is longer than {} letters.</source>
        <translation>依據超過 {} 個字元。</translation>
    </message>
    <message>
        <source>The filled quantity lies between {} and {}.</source>
        <translation>成交數量應在 {} 與 {} 之間。</translation>
    </message>
    <message>
        <source>What is filled has an average price.</source>
        <translation>有成交就須填寫均價。</translation>
    </message>
    <message>
        <source>Who at the broker said it, when, and where it is written</source>
        <translation>券商何人、何時告知，記錄在何處</translation>
    </message>
</context>
<context>
    <name>RestoredAccounts</name>
    <message>
        <source>▲ The broker does not report {} any more: not opened again.</source>
        <translation>▲ 券商不再匯報 {}：未重新開啟。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Account</source>
        <translation>證券賬號</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>貨幣</translation>
    </message>
    <message>
        <source>Largest orders</source>
        <translation>最大訂單</translation>
    </message>
    <message>
        <source>Number of orders:</source>
        <translation>訂單數：</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>訂單類別</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>買賣方向</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Type {}</source>
        <translation>輸入 {}</translation>
    </message>
    <message>
        <source>Type {} to confirm the number of orders.</source>
        <translation>輸入 {} 以確認訂單數。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Value by currency</source>
        <translation>按貨幣的市值</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>將發送的內容</translation>
    </message>
    <message>
        <source>{} without a value</source>
        <translation>{} 項沒有市值</translation>
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
        <translation>尚無人登入。</translation>
    </message>
    <message>
        <source>You asked for this yourself; somebody else has to decide.</source>
        <translation>這是您本人提出的，須由他人決定。</translation>
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
        <translation>目前沒有賬戶被追繳。</translation>
    </message>
    <message>
        <source>Risk alerts</source>
        <translation>風險預警</translation>
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
        <translation>欄</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>An automatic rule is changed in the policy.</source>
        <translation>自動規則須在政策中更改。</translation>
    </message>
    <message>
        <source>Change or withdraw…</source>
        <translation>更改或撤回…</translation>
    </message>
    <message>
        <source>Did not fire</source>
        <translation>未執行</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已執行</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>已錯過</translation>
    </message>
    <message>
        <source>No automatic close was set. A on selected calls sets one.</source>
        <translation>尚未設定自動平倉。選取追繳後按 A 設定。</translation>
    </message>
    <message>
        <source>None of these waits any more.</source>
        <translation>所選均已不再等待。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未選擇任何行。</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>自動平倉計劃</translation>
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
        <translation>關閉</translation>
    </message>
    <message>
        <source>It was sent; above stands how it is doing.</source>
        <translation>已發送；進展見上方。</translation>
    </message>
    <message>
        <source>Message, calls: {}</source>
        <translation>發送訊息，追繳：{}</translation>
    </message>
    <message>
        <source>Message, recalls: {}</source>
        <translation>發送訊息，追收：{}</translation>
    </message>
    <message>
        <source>Messages that are through</source>
        <translation>已處理的訊息</translation>
    </message>
    <message>
        <source>Messages that will be sent: {} of {}</source>
        <translation>將發送的訊息：{} / {}</translation>
    </message>
    <message>
        <source>None of these clients can be told so; the list says why.</source>
        <translation>這些客戶均無法如此通知；原因見列表。</translation>
    </message>
    <message>
        <source>Not answered, busy or failed: rung up again {} times, {} min apart, never in quiet hours.</source>
        <translation>未接聽、佔線或失敗：再撥 {} 次，間隔 {} 分鐘，靜默時段內不撥。</translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>已無等待發送的訊息。</translation>
    </message>
    <message>
        <source>Ring up</source>
        <translation>撥打電話</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>發送</translation>
    </message>
    <message>
        <source>Stop what has not left</source>
        <translation>停止尚未發出的</translation>
    </message>
    <message>
        <source>The engine has not answered: what clients would get is not known.</source>
        <translation>引擎未答覆：客戶將收到的內容未知。</translation>
    </message>
    <message>
        <source>Voice message, calls: {}</source>
        <translation>發送語音訊息，追繳：{}</translation>
    </message>
    <message>
        <source>Voice message, recalls: {}</source>
        <translation>語音訊息，追收：{}</translation>
    </message>
    <message>
        <source>Writing what each client would get…</source>
        <translation>正在產生各客戶將收到的內容…</translation>
    </message>
    <message>
        <source>in quiet hours, leaves later: {}</source>
        <translation>處於靜默時段，稍後發出：{}</translation>
    </message>
    <message>
        <source>not known to the engine: {}</source>
        <translation>引擎未知：{}</translation>
    </message>
    <message>
        <source>told today already, and once more now: {}</source>
        <translation>今日已通知，現再次通知：{}</translation>
    </message>
    <message>
        <source>{} of {} are through: {} delivered or sent, {} not sent, {} failed or unknown.</source>
        <translation>已處理 {}／{}：{} 已送達或已發送，{} 未發送，{} 失敗或未知。</translation>
    </message>
    <message>
        <source>{} of {} clients will be told.</source>
        <translation>將通知 {}／{} 位客戶。</translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>Not submitted: the desk is still starting.</source>
        <translation>未提交：工作台仍在啟動。</translation>
    </message>
</context>
<context>
    <name>SentText</name>
    <message>
        <source>Subject: {}</source>
        <translation>主題：{}</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>發送原文</translation>
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
        <translation>文字超過 {} 個字元。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>備註內容</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>Note, calls: {}</source>
        <translation>備註，追繳：{}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>備註：{}</translation>
    </message>
    <message>
        <source>Noted before</source>
        <translation>以往備註</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>沒有任何更改。</translation>
    </message>
    <message>
        <source>Reading what is noted…</source>
        <translation>正在讀取備註…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>left as it is where you type nothing</source>
        <translation>未填寫處保持不變</translation>
    </message>
    <message>
        <source>▲ {} changed this note meanwhile. What you typed is kept; saving replaces only what you edited.</source>
        <translation>▲ {} 在此期間更改了備註。閣下輸入的內容已保留；儲存只替換閣下編輯的部分。</translation>
    </message>
</context>
<context>
    <name>SetPolicyDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>須說明原因。</translation>
    </message>
    <message>
        <source>Change the policy: {}</source>
        <translation>修改政策：{}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設值</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>現行值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>參數</translation>
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
        <translation>沒有任何變化。</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>僅有效至</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定人</translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>截止時間已過。</translation>
    </message>
    <message>
        <source>The value is not taken.</source>
        <translation>該值不被接受。</translation>
    </message>
    <message>
        <source>This is in force already.</source>
        <translation>該值已在生效。</translation>
    </message>
    <message>
        <source>This loosens no control: it takes effect at once.</source>
        <translation>此修改不放寬任何控制：立即生效。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關閉</translation>
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
        <translation>▲ 此修改放寬控制。雙人覆核已關閉：立即生效。</translation>
    </message>
    <message>
        <source>▲ This loosens a control: it takes effect once another supervisor has approved it.</source>
        <translation>▲ 此修改放寬控制：須經另一位主管批准後生效。</translation>
    </message>
</context>
<context>
    <name>SetRecallStatusDialog</name>
    <message>
        <source>A text is longer than {} letters.</source>
        <translation>文字超過 {} 個字元。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放棄</translation>
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
        <translation>先前記錄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Say why: nothing will be closed for it any more.</source>
        <translation>請說明原因：此後不再為其平倉。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Status of recalls: {}</source>
        <translation>追收狀態：{} 筆</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
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
        <translation>須填寫原因。</translation>
    </message>
    <message>
        <source>Change the words of a message</source>
        <translation>修改訊息文字</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>成文效果</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>It cannot be saved so: above stands what is wrong.</source>
        <translation>這樣無法儲存：上方列有錯誤之處。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Looking whether it can be saved…</source>
        <translation>正在檢查能否儲存…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>沒有任何改變。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Take the words that ship again</source>
        <translation>恢復預設文字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>The engine has not answered: what clients would get is not known.</source>
        <translation>引擎未答覆：不知道客戶會收到甚麼。</translation>
    </message>
    <message>
        <source>Writing what each client would get…</source>
        <translation>正在寫出每位客戶會收到的內容…</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>另有 {} 項</translation>
    </message>
    <message>
        <source>as it ships</source>
        <translation>預設文字</translation>
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
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Clients short of {}</source>
        <translation>{} 的沽空客戶</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>建倉時間</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>被追收</translation>
    </message>
    <message>
        <source>Short quantity</source>
        <translation>沽空數量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s answer…</source>
        <translation>正在等待引擎答覆…</translation>
    </message>
    <message>
        <source>{} accounts are short of {} together · as of {}</source>
        <translation>{} 個帳戶合計沽空 {} · 截至 {}</translation>
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
        <translation>沒有沽空股票追收。借出方要求歸還的股票將顯示於此。</translation>
    </message>
    <message>
        <source>Recalled value</source>
        <translation>追收市值</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Short recalls</source>
        <translation>沽空股票追收</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>證券</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>截至 {}</translation>
    </message>
    <message>
        <source>asked by {}</source>
        <translation>由 {} 要求</translation>
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
        <translation>平倉前所有價格按此變動；期權隨之重估，盤口一併移動。</translation>
    </message>
    <message>
        <source>Back to the policy&apos;s target and today&apos;s prices</source>
        <translation>恢復政策的目標和當前價格</translation>
    </message>
    <message>
        <source>MM % to close down to; the policy&apos;s until it is moved.</source>
        <translation>平倉至此 MM %；移動之前為政策所定。</translation>
    </message>
    <message>
        <source>Price move</source>
        <translation>價格變動</translation>
    </message>
    <message>
        <source>Target MM %</source>
        <translation>目標 MM %</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重設</translation>
    </message>
</context>
<context>
    <name>SimulatorPage</name>
    <message>
        <source>Acting now saves the client {} against the venue&apos;s own liquidation.</source>
        <translation>與交易所自行強平相比，現在處理可為客戶節省 {}。</translation>
    </message>
    <message>
        <source>By the model; the venue&apos;s own figures are further apart than the policy allows.</source>
        <translation>按模型計算；交易所自己的數據與之相差超過政策允許。</translation>
    </message>
    <message>
        <source>Desk against venue</source>
        <translation>工作台與交易所對照</translation>
    </message>
    <message>
        <source>Less than a lot, cannot be closed: {}.</source>
        <translation>不足一手，無法平倉：{}。</translation>
    </message>
    <message>
        <source>Not trading now: {}.</source>
        <translation>目前不交易：{}。</translation>
    </message>
    <message>
        <source>Own orders that would be cancelled first: {}.</source>
        <translation>將先撤單的客戶委託：{}。</translation>
    </message>
    <message>
        <source>Show the closes at the desk&apos;s own costs</source>
        <translation>按工作台自己的成本顯示平倉</translation>
    </message>
    <message>
        <source>Show the closes at the venue&apos;s liquidation costs</source>
        <translation>按交易所的強平成本顯示平倉</translation>
    </message>
    <message>
        <source>The venue&apos;s own liquidation: {} after {} closes.</source>
        <translation>交易所自行強平：{}，共 {} 筆平倉。</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>desk&apos;s costs</source>
        <translation>工作台成本</translation>
    </message>
    <message>
        <source>target {}</source>
        <translation>目標 {}</translation>
    </message>
    <message>
        <source>venue&apos;s costs</source>
        <translation>交易所成本</translation>
    </message>
    <message>
        <source>{} → {} after {} closes.</source>
        <translation>{} → {}，共 {} 筆平倉。</translation>
    </message>
    <message>
        <source>{}: the loop would close nothing.</source>
        <translation>{}：流程不會平倉。</translation>
    </message>
    <message>
        <source>▲ Stopped: the policy&apos;s greatest number of steps is reached. A person must decide.</source>
        <translation>▲ 已停止：達到政策的最多步數。須由人決定。</translation>
    </message>
    <message>
        <source>▲ Stuck: nothing can be filled inside the price bands. A person must decide.</source>
        <translation>▲ 受阻：價格區間內無法成交。須由人決定。</translation>
    </message>
    <message>
        <source>▲ Stuck: what could be filled frees nothing, closing costs more. A person must decide.</source>
        <translation>▲ 受阻：可成交的部分不釋放保證金，平倉成本更高。須由人決定。</translation>
    </message>
    <message>
        <source>▲ The loop cannot work on this account: {}</source>
        <translation>▲ 流程無法處理此戶口：{}</translation>
    </message>
</context>
<context>
    <name>SimulatorSteps</name>
    <message>
        <source>Average price</source>
        <translation>成交均價</translation>
    </message>
    <message>
        <source>Can be filled</source>
        <translation>可成交</translation>
    </message>
    <message>
        <source>Closes, in order</source>
        <translation>平倉步驟</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Gain: net proceeds. Weight: recovery. Score: gain x weight x share filled</source>
        <translation>收益：淨所得。權重：回收率。得分：收益 x 權重 x 可成交比例</translation>
    </message>
    <message>
        <source>Gain: shortfall removed. Weight: liquidity. Score: gain x weight</source>
        <translation>收益：減少的缺口。權重：流動性。得分：收益 x 權重</translation>
    </message>
    <message>
        <source>Gain: stress removed. Weight: cost. Score: gain / weight</source>
        <translation>收益：減少的壓力。權重：成本。得分：收益 / 權重</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限價</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>計劃</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
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
        <translation>代號</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>before close {}, the best first</source>
        <translation>第 {} 筆平倉之前，最優在前</translation>
    </message>
    <message>
        <source>choose a close for its ranking</source>
        <translation>選擇一筆平倉以查看其排序</translation>
    </message>
    <message>
        <source>close {}: whole positions in their fixed order, without a ranking</source>
        <translation>第 {} 筆平倉：按固定順序整體平倉，無排序</translation>
    </message>
    <message>
        <source>closing it frees nothing</source>
        <translation>平倉不釋放保證金</translation>
    </message>
    <message>
        <source>covers a sold option: last</source>
        <translation>對應賣方期權：最後</translation>
    </message>
    <message>
        <source>hedge: last</source>
        <translation>對沖：最後</translation>
    </message>
    <message>
        <source>no lot inside the band</source>
        <translation>價格區間內不足一手</translation>
    </message>
    <message>
        <source>nothing is closed</source>
        <translation>沒有平倉</translation>
    </message>
    <message>
        <source>what was tried last</source>
        <translation>最後嘗試的順序</translation>
    </message>
</context>
<context>
    <name>SnapshotParts</name>
    <message>
        <source>Cash by currency</source>
        <translation>現金明細</translation>
    </message>
    <message>
        <source>Figures when first kept and at this moment</source>
        <translation>首次留存時與此刻的指標</translation>
    </message>
    <message>
        <source>Positions and prices used</source>
        <translation>所用持倉與價格</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Account</source>
        <translation>賬戶</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>沽出價</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>買入價</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Choose a snapshot first.</source>
        <translation>請先選擇一個快照。</translation>
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
        <translation>佔用按金</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>估值價</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
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
        <translation>正在重新計算 {} 的快照…</translation>
    </message>
    <message>
        <source>{} snapshots.</source>
        <translation>{} 個快照。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source> (another process)</source>
        <translation>（另一進程）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, broker link stale</source>
        <translation>，經紀行連線停滯</translation>
    </message>
    <message>
        <source>Click, or Ctrl+Shift+K: stop orders</source>
        <translation>點擊或按 Ctrl+Shift+K：停止訂單</translation>
    </message>
    <message>
        <source>Click: approve or decline</source>
        <translation>點擊：批准或拒絕</translation>
    </message>
    <message>
        <source>Four-eyes is off: this store knows one user only.</source>
        <translation>雙人覆核已關閉：此儲存只有一名用戶。</translation>
    </message>
    <message>
        <source>No session of {} is known after {}: deadlines beyond it are provisional.</source>
        <translation>{} 在 {} 之後的交易日未知：其後的截止日期為待定。</translation>
    </message>
    <message>
        <source>Roles and audit are advisory on SQLite: who can write the file can change both.</source>
        <translation>在 SQLite 上角色和審計僅供參考：能寫入檔案者即可更改兩者。</translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation>工作台狀態</translation>
    </message>
    <message>
        <source>all desks</source>
        <translation>全部工作台</translation>
    </message>
    <message>
        <source>calendar {} ends {}</source>
        <translation>日曆 {} 截至 {}</translation>
    </message>
    <message>
        <source>four-eyes off</source>
        <translation>雙人覆核關閉</translation>
    </message>
    <message>
        <source>kill switch off</source>
        <translation>緊急停止：未啟動</translation>
    </message>
    <message>
        <source>kill switch unknown</source>
        <translation>緊急停止：未知</translation>
    </message>
    <message>
        <source>roles advisory</source>
        <translation>角色僅供參考</translation>
    </message>
    <message>
        <source>store {}</source>
        <translation>儲存 {}</translation>
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
        <translation>{}：由 {} 啟動，自 {}：{}</translation>
    </message>
    <message>
        <source>{}prices {}{}</source>
        <translation>{}報價 {}{}</translation>
    </message>
    <message>
        <source>▲ BROKER LINK DOWN: {}</source>
        <translation>▲ 經紀行連線中斷：{}</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN</source>
        <translation>▲ 引擎已停止</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN, next try in {} s</source>
        <translation>▲ 引擎已停止，{} 秒後重試</translation>
    </message>
    <message>
        <source>▲ ENGINE DOWN, restarting ({})</source>
        <translation>▲ 引擎已停止，正在重新啟動（{}）</translation>
    </message>
    <message>
        <source>▲ KILL SWITCH: all desks</source>
        <translation>▲ 緊急停止：全部工作台</translation>
    </message>
    <message>
        <source>▲ KILL SWITCH: this desk</source>
        <translation>▲ 緊急停止：本工作台</translation>
    </message>
    <message>
        <source>▲ STORE DOES NOT ANSWER</source>
        <translation>▲ 儲存沒有回應</translation>
    </message>
    <message>
        <source>▲ book refused, problems: {}</source>
        <translation>▲ 賬冊被拒絕，問題數：{}</translation>
    </message>
    <message>
        <source>▲ engine STALE, last step {} ago</source>
        <translation>▲ 引擎停滯，上一步在 {} 前</translation>
    </message>
    <message>
        <source>▲ kill switch: {}</source>
        <translation>▲ 緊急停止：{}</translation>
    </message>
    <message>
        <source>▲ {} accounts unpriced</source>
        <translation>▲ {} 個賬戶未能估值</translation>
    </message>
    <message>
        <source>▲ {} await approval</source>
        <translation>▲ {} 項待批准</translation>
    </message>
    <message>
        <source>● engine starting…</source>
        <translation>● 引擎啟動中…</translation>
    </message>
    <message>
        <source>● engine {}{}</source>
        <translation>● 引擎 {}{}</translation>
    </message>
    <message>
        <source>● waiting for the store…</source>
        <translation>● 正在等待儲存…</translation>
    </message>
</context>
<context>
    <name>StrategiesList</name>
    <message>
        <source>All options and shares of {} together, those in no strategy included.</source>
        <translation>{} 的全部期權與股票合計，含不屬於任何策略的部分。</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>毛額</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>各腿</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>淨額</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>次優組合</translation>
    </message>
    <message>
        <source>Option strategies</source>
        <translation>期權策略</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The next best pairing of {} would need {} more.</source>
        <translation>{} 的次優組合需多用 {}。</translation>
    </message>
    <message>
        <source>Underlying</source>
        <translation>相關股份</translation>
    </message>
    <message>
        <source>With all shares</source>
        <translation>含全部股票</translation>
    </message>
    <message>
        <source>at the margin-call level</source>
        <translation>按追繳按金</translation>
    </message>
    <message>
        <source>too many lines to try every pairing: {}</source>
        <translation>持倉過多，未嘗試所有組合：{}</translation>
    </message>
</context>
<context>
    <name>Stretch</name>
    <message>
        <source>From</source>
        <translation>由</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新讀取</translation>
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
        <translation> 及另外 {} 項</translation>
    </message>
    <message>
        <source>Accounts still called afterwards: {}.</source>
        <translation>之後仍被追繳的賬號：{}。</translation>
    </message>
    <message>
        <source>Accounts without a known call, in no sum: {}</source>
        <translation>追繳未知、未計入合計的賬號：{}</translation>
    </message>
    <message>
        <source>Calls together: {} before, {} after; estimated reduction {} {}.</source>
        <translation>追繳合計：之前 {}，之後 {}；預估減少追繳金額 {} {}。</translation>
    </message>
    <message>
        <source>Lines not sent: {}; {}</source>
        <translation>不發送的行：{}；{}</translation>
    </message>
    <message>
        <source>Market orders, filled at whatever price there is: {}</source>
        <translation>市價單，按當時任何價格成交：{}</translation>
    </message>
    <message>
        <source>Needs a second person: {}{}.</source>
        <translation>須第二人批准：{}{}。</translation>
    </message>
    <message>
        <source>Orders in positions that are to be closed last: {}</source>
        <translation>涉及應最後平倉持倉的訂單：{}</translation>
    </message>
    <message>
        <source>Orders to send: {}, accounts: {}, worth {} {}</source>
        <translation>待發送訂單：{}，賬號：{}，市值 {} {}</translation>
    </message>
    <message>
        <source>Orders without a known value: {}</source>
        <translation>市值未知的訂單：{}</translation>
    </message>
    <message>
        <source>Since this page was opened the call left moved from {} to {} {}.</source>
        <translation>自開啟本頁以來，剩餘追繳由 {} 變為 {} {}。</translation>
    </message>
</context>
<context>
    <name>SymbolsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>賬號數</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>尋找代號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Only these symbols</source>
        <translation>只平這些代號</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>To buy back</source>
        <translation>可買回</translation>
    </message>
    <message>
        <source>To sell</source>
        <translation>可沽出</translation>
    </message>
</context>
<context>
    <name>SymbolsPart</name>
    <message>
        <source>Held in no account of this table: {}</source>
        <translation>此表中沒有帳戶持有：{}</translation>
    </message>
    <message>
        <source>any of these, commas between</source>
        <translation>任一，以逗號分隔</translation>
    </message>
</context>
<context>
    <name>TableLinks</name>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>緊密</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>匯出所顯示內容</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>匯出 ▾</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>Highlight rows by age</source>
        <translation>按時長標示列</translation>
    </message>
    <message>
        <source>Rows stand close</source>
        <translation>緊密列距</translation>
    </message>
    <message>
        <source>Show, hide and order columns</source>
        <translation>顯示、隱藏和排列欄</translation>
    </message>
    <message>
        <source>The selection as CSV…</source>
        <translation>所選匯出為 CSV…</translation>
    </message>
    <message>
        <source>The selection as XLSX…</source>
        <translation>所選匯出為 XLSX…</translation>
    </message>
    <message>
        <source>What is shown as CSV…</source>
        <translation>所顯示匯出為 CSV…</translation>
    </message>
    <message>
        <source>What is shown as XLSX…</source>
        <translation>所顯示匯出為 XLSX…</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所選</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Export {}</source>
        <translation>匯出 {}</translation>
    </message>
    <message>
        <source>{} rows exported to {}</source>
        <translation>已匯出 {} 列至 {}</translation>
    </message>
    <message>
        <source>▲ NOT EXPORTED to {}: {}</source>
        <translation>▲ 未能匯出至 {}：{}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Move to its own window	{}</source>
        <translation>移至獨立視窗	{}</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>a brace that is not part of a {{field}}</source>
        <translation>大括號不屬於任何 {{field}}</translation>
    </message>
    <message>
        <source>a subject is one line</source>
        <translation>主旨只能是一行</translation>
    </message>
    <message>
        <source>a {kind} message has no such value; it has {fields}</source>
        <translation>{kind} 訊息沒有此值；可用：{fields}</translation>
    </message>
    <message>
        <source>an e-mail needs a subject</source>
        <translation>電郵需要主旨</translation>
    </message>
    <message>
        <source>is a control or formatting character, not text</source>
        <translation>是控制或格式字元，不是文字</translation>
    </message>
    <message>
        <source>is no field; did you mean {{{field}}}?</source>
        <translation>不是欄位；是否指 {{{field}}}？</translation>
    </message>
    <message>
        <source>is no field; there are {fields}</source>
        <translation>不是欄位；可用：{fields}</translation>
    </message>
    <message>
        <source>it has {length} characters; at most {limit} fit</source>
        <translation>共 {length} 個字元；最多 {limit} 個</translation>
    </message>
    <message>
        <source>it must say {{{field}}}</source>
        <translation>必須包含 {{{field}}}</translation>
    </message>
    <message>
        <source>only an e-mail has a subject</source>
        <translation>只有電郵才有主旨</translation>
    </message>
    <message>
        <source>only the plain name of a field may stand in braces: no attribute, index, conversion or format</source>
        <translation>大括號內只能是欄位名：不得有屬性、索引、轉換或格式</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>內文為空</translation>
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
        <translation>請先選擇範本。</translation>
    </message>
    <message>
        <source>Enter or a double click changes the chosen template</source>
        <translation>按 Enter 或雙擊修改所選範本</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>搜尋範本</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
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
        <translation>預設文字</translation>
    </message>
    <message>
        <source>the house&apos;s own</source>
        <translation>本公司文字</translation>
    </message>
    <message>
        <source>{} templates, {} of them with words of this house. A change is approved by a supervisor.</source>
        <translation>共 {} 個範本，其中 {} 個使用本公司文字。修改須經主管批准。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>At each call&apos;s &amp;deadline</source>
        <translation>在各追繳的截止時間(&amp;D)</translation>
    </message>
    <message>
        <source>At this &amp;time</source>
        <translation>在此時間(&amp;T)</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>在此時間</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>If the market is &amp;closed then: at its next open</source>
        <translation>若屆時休市(&amp;C)：在其下次開市時</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>訂單類別</translation>
    </message>
    <message>
        <source>Otherwise it does not fire, and the follow-up record says so.</source>
        <translation>否則不執行，並記入跟進記錄。</translation>
    </message>
    <message>
        <source>The time must be later than now on the market&apos;s clock.</source>
        <translation>時間須晚於市場現時時間。</translation>
    </message>
    <message>
        <source>Ticks from it</source>
        <translation>相距跳動單位</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>has none</source>
        <translation>無</translation>
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
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>TimePart</name>
    <message>
        <source>Moment</source>
        <translation>時點</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚於</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早於</translation>
    </message>
    <message>
        <source>past</source>
        <translation>已過</translation>
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
        <translation>賬號數</translation>
    </message>
    <message>
        <source>Accounts without a known call, in no sum: {}</source>
        <translation>追繳未知、未計入合計的賬號：{}</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Call left</source>
        <translation>剩餘追繳</translation>
    </message>
    <message>
        <source>Estimated reduction of the call</source>
        <translation>預估減少追繳金額</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
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
        <translation>即日合計追保金額走勢</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>d</source>
        <translation>日</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小時</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分鐘</translation>
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
        <translation>自動規則須在政策中更改。</translation>
    </message>
    <message>
        <source>Automatic closes that wait or were missed</source>
        <translation>等待中或錯過的自動平倉</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Choose a schedule first.</source>
        <translation>請先選擇一個計劃。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>It waits no more.</source>
        <translation>已不再等待。</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>訂單類別</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時機</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>at the deadline</source>
        <translation>在截止時間</translation>
    </message>
    <message>
        <source>fixed time</source>
        <translation>固定時間</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 及另外 {} 個</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Accrued interest</source>
        <translation>應收利息</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>欠款保證金</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>股權資產</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超額融資額度</translation>
    </message>
    <message>
        <source>Futures, unrealised</source>
        <translation>期貨未實現盈虧</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始按金</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>可流動淨資產</translation>
    </message>
    <message>
        <source>Long positions</source>
        <translation>長倉</translation>
    </message>
    <message>
        <source>MM / re-arm level</source>
        <translation>MM / 解除警戒線</translation>
    </message>
    <message>
        <source>Margin balance</source>
        <translation>保證金結餘</translation>
    </message>
    <message>
        <source>Margin-call requirement</source>
        <translation>追繳按金</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>淨值</translation>
    </message>
    <message>
        <source>Option value, left out</source>
        <translation>期權價值（不計入）</translation>
    </message>
    <message>
        <source>Short positions</source>
        <translation>沽空</translation>
    </message>
    <message>
        <source>Surplus or shortfall</source>
        <translation>盈餘或短缺</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>退市及長期停牌股票市值</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>交易額度</translation>
    </message>
    <message>
        <source>Venue less model</source>
        <translation>交易所減模型</translation>
    </message>
    <message>
        <source>Why this call</source>
        <translation>追繳原因</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Mark</source>
        <translation>估值價</translation>
    </message>
    <message>
        <source>Part of the step</source>
        <translation>計入金額</translation>
    </message>
    <message>
        <source>Positions and rates behind the step</source>
        <translation>該步驟涉及的持倉和比率</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Rule and rate row</source>
        <translation>規則與比率</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>系數</translation>
    </message>
    <message>
        <source>initial margin of the client&apos;s own working orders</source>
        <translation>客戶未成交委託的初始按金</translation>
    </message>
    <message>
        <source>own orders</source>
        <translation>客戶委託</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>the venue&apos;s own figure less the model&apos;s</source>
        <translation>交易所數據減模型數據</translation>
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
        <translation>選擇一行以查看其賬號的方案。</translation>
    </message>
    <message>
        <source>No plan can cost less than {}.</source>
        <translation>任何方案的成本都不會低於 {}。</translation>
    </message>
    <message>
        <source>Proven: no plan costs less.</source>
        <translation>已證明：沒有成本更低的方案。</translation>
    </message>
    <message>
        <source>Runner-up, cost {}: {}</source>
        <translation>次優方案，成本 {}：{}</translation>
    </message>
    <message>
        <source>Why these lines</source>
        <translation>為何選擇這些行</translation>
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
        <translation>{}：無法全部補足追繳；以成本 {} {} 由 {} 降至 {}。</translation>
    </message>
    <message>
        <source>{}: the cheapest cure costs {} {} and takes the call from {} to {}.</source>
        <translation>{}：成本最低的方案為 {} {}，追繳由 {} 降至 {}。</translation>
    </message>
    <message>
        <source>{}: the cheapest cure is being worked out…</source>
        <translation>{}：正在計算成本最低的方案…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A price or another figure of the account is not known.</source>
        <translation>賬戶的價格或其他數據未知。</translation>
    </message>
    <message>
        <source>AUDITOR</source>
        <translation>審計員</translation>
    </message>
    <message>
        <source>Accept as sent</source>
        <translation>確認為已發送</translation>
    </message>
    <message>
        <source>Accrued interest</source>
        <translation>應收利息</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>自動處理</translation>
    </message>
    <message>
        <source>After expiry</source>
        <translation>到期後</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>全部持倉</translation>
    </message>
    <message>
        <source>An automatic close that is later than this is missed and does not fire.</source>
        <translation>自動平倉遲於此時長即視為錯過，不再執行。</translation>
    </message>
    <message>
        <source>An e-mail needs a subject.</source>
        <translation>電郵須有主旨。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接聽</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve a proposal</source>
        <translation>批准提議</translation>
    </message>
    <message>
        <source>Arm the liquidation loop</source>
        <translation>啟用強制平倉流程</translation>
    </message>
    <message>
        <source>Assign calls</source>
        <translation>分派追繳</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>在截止時間</translation>
    </message>
    <message>
        <source>Auto-close</source>
        <translation>自動平倉</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待審批</translation>
    </message>
    <message>
        <source>Batch close</source>
        <translation>批量平倉</translation>
    </message>
    <message>
        <source>Bought option</source>
        <translation>買方期權</translation>
    </message>
    <message>
        <source>Bought option, long term</source>
        <translation>買方期權（長期）</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>佔線</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>買入</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>追繳</translation>
    </message>
    <message>
        <source>Call amount</source>
        <translation>應追繳保證金</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>追繳結束</translation>
    </message>
    <message>
        <source>Call margin</source>
        <translation>追繳所需按金</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>觸發追繳</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>撤單</translation>
    </message>
    <message>
        <source>Cancel pending</source>
        <translation>撤單中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤單</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Cash account</source>
        <translation>現金賬戶</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>更改計劃</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已領取</translation>
    </message>
    <message>
        <source>Clear abnormal</source>
        <translation>取消異常</translation>
    </message>
    <message>
        <source>Close-out done</source>
        <translation>平倉完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已平倉</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已平倉</translation>
    </message>
    <message>
        <source>Closes FORCED and negative-equity calls at this time of the market&apos;s day.</source>
        <translation>在市場當日此時間平掉強平和負資產的追繳。</translation>
    </message>
    <message>
        <source>Closes any called account whose net assets fall below this amount.</source>
        <translation>淨資產低於此金額的被追繳帳號即平倉。</translation>
    </message>
    <message>
        <source>Closes called accounts that hold options expiring today, at this time.</source>
        <translation>在此時間平掉持有當日到期期權的被追繳帳號。</translation>
    </message>
    <message>
        <source>Closes called accounts that lack shares under covered calls, at this time.</source>
        <translation>在此時間平掉備兌認購缺少正股的被追繳帳號。</translation>
    </message>
    <message>
        <source>Closes excess-financing calls past their deadline at this time.</source>
        <translation>在此時間平掉已過截止時間的超額融資追繳。</translation>
    </message>
    <message>
        <source>Closes intraday calls that are so many minutes past their deadline.</source>
        <translation>平掉超過截止時間達此分鐘數的日內追繳。</translation>
    </message>
    <message>
        <source>Closes intraday calls whose net assets fall below this share of the FM.</source>
        <translation>淨資產低於 FM 此比例的日內追繳即平倉。</translation>
    </message>
    <message>
        <source>Closes margin calls past their deadline at this time of the market&apos;s day.</source>
        <translation>在市場當日此時間平掉已過截止時間的保證金追繳。</translation>
    </message>
    <message>
        <source>Collar</source>
        <translation>領口策略</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Control replay</source>
        <translation>控制重播</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>轉換套利</translation>
    </message>
    <message>
        <source>Covered call</source>
        <translation>備兌認購</translation>
    </message>
    <message>
        <source>Covered put</source>
        <translation>備兌認沽</translation>
    </message>
    <message>
        <source>Covered recall</source>
        <translation>期權備兌追收</translation>
    </message>
    <message>
        <source>Cure the call</source>
        <translation>補足追繳</translation>
    </message>
    <message>
        <source>DEBIT ONLY</source>
        <translation>只有欠款</translation>
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
        <translation>即日有效</translation>
    </message>
    <message>
        <source>Deadline tomorrow</source>
        <translation>明日截止</translation>
    </message>
    <message>
        <source>Debit margin</source>
        <translation>欠款保證金</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Decline a proposal</source>
        <translation>拒絕提議</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送達</translation>
    </message>
    <message>
        <source>Derivatives</source>
        <translation>衍生工具</translation>
    </message>
    <message>
        <source>Did not fire</source>
        <translation>未執行</translation>
    </message>
    <message>
        <source>Due, held up</source>
        <translation>已到時間，受阻</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電郵</translation>
    </message>
    <message>
        <source>ETF</source>
        <translation>ETF</translation>
    </message>
    <message>
        <source>EXCESS FINANCING</source>
        <translation>超額融資</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>各客戶自己的語言</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>結束追繳</translation>
    </message>
    <message>
        <source>Engage kill switch</source>
        <translation>啟動緊急停止</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>股權資產</translation>
    </message>
    <message>
        <source>Excess financing</source>
        <translation>超額融資</translation>
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
        <translation>強平</translation>
    </message>
    <message>
        <source>FORCED at {}</source>
        <translation>強平於 {}</translation>
    </message>
    <message>
        <source>FORCED reached</source>
        <translation>達到強平</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>全數成交</translation>
    </message>
    <message>
        <source>Financing used</source>
        <translation>已用融資</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已執行</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>固定時間</translation>
    </message>
    <message>
        <source>Forced margin</source>
        <translation>平倉按金</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>期貨</translation>
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
        <translation>即時成交否則撤單</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指數</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始按金</translation>
    </message>
    <message>
        <source>Intraday</source>
        <translation>日內融</translation>
    </message>
    <message>
        <source>It does not trade.</source>
        <translation>沒有交易。</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>LIQUIDATING</source>
        <translation>強制平倉中</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Leveraged product</source>
        <translation>槓桿產品</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限價</translation>
    </message>
    <message>
        <source>Liquid net assets</source>
        <translation>可流動淨資產</translation>
    </message>
    <message>
        <source>Liquidation</source>
        <translation>強制平倉</translation>
    </message>
    <message>
        <source>Liquidation ended</source>
        <translation>強制平倉結束</translation>
    </message>
    <message>
        <source>Liquidation started</source>
        <translation>強制平倉開始</translation>
    </message>
    <message>
        <source>Liquidation step</source>
        <translation>強制平倉步驟</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>長倉</translation>
    </message>
    <message>
        <source>Long value</source>
        <translation>長倉市值</translation>
    </message>
    <message>
        <source>MARGIN CALL</source>
        <translation>Margin Call</translation>
    </message>
    <message>
        <source>MISSED</source>
        <translation>已錯過</translation>
    </message>
    <message>
        <source>MM WARNING</source>
        <translation>MM 預警</translation>
    </message>
    <message>
        <source>MM warning</source>
        <translation>MM 預警</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>維持按金</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>人手</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>孖展</translation>
    </message>
    <message>
        <source>Margin-call margin</source>
        <translation>追繳按金</translation>
    </message>
    <message>
        <source>Mark abnormal</source>
        <translation>標記異常</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市價</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>訊息已發送</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已滿足</translation>
    </message>
    <message>
        <source>Move deadline</source>
        <translation>更改截止時間</translation>
    </message>
    <message>
        <source>NEGATIVE EQUITY</source>
        <translation>負資產</translation>
    </message>
    <message>
        <source>Naked call</source>
        <translation>無備兌認購</translation>
    </message>
    <message>
        <source>Naked put</source>
        <translation>無備兌認沽</translation>
    </message>
    <message>
        <source>Negative equity</source>
        <translation>負資產</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>淨資產</translation>
    </message>
    <message>
        <source>Net-asset ratio</source>
        <translation>淨資產比率</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>無人接聽</translation>
    </message>
    <message>
        <source>No price between 0 and 100 times the present one does it.</source>
        <translation>現價的 0 至 100 倍之間未能達到。</translation>
    </message>
    <message>
        <source>No rate row: 100 %</source>
        <translation>無比率行：100 %</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未發送</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>僅觀察</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未處理</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>期權</translation>
    </message>
    <message>
        <source>Option expired</source>
        <translation>期權已到期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>夜盤</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自擬內容</translation>
    </message>
    <message>
        <source>Partially filled</source>
        <translation>部分成交</translation>
    </message>
    <message>
        <source>Peg to ask</source>
        <translation>掛鈎沽出價</translation>
    </message>
    <message>
        <source>Peg to bid</source>
        <translation>掛鈎買入價</translation>
    </message>
    <message>
        <source>Perpetual</source>
        <translation>永續</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Post-market</source>
        <translation>盤後</translation>
    </message>
    <message>
        <source>Pre-market</source>
        <translation>盤前</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提議</translation>
    </message>
    <message>
        <source>Protective call</source>
        <translation>保護性認購</translation>
    </message>
    <message>
        <source>Protective put</source>
        <translation>保護性認沽</translation>
    </message>
    <message>
        <source>Put into the house&apos;s frame as it is; nothing in it is read as a field.</source>
        <translation>原樣放入本公司範本框架；其中內容不會被當作欄位。</translation>
    </message>
    <message>
        <source>Put secured by cash</source>
        <translation>現金擔保認沽</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>Recall notice</source>
        <translation>追收通知</translation>
    </message>
    <message>
        <source>Refresh short recalls</source>
        <translation>重新整理沽空追收</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常規</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Release kill switch</source>
        <translation>解除緊急停止</translation>
    </message>
    <message>
        <source>Resolve order</source>
        <translation>處理未知訂單</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已歸還</translation>
    </message>
    <message>
        <source>Reverse conversion</source>
        <translation>反向轉換</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>響鈴中</translation>
    </message>
    <message>
        <source>SAFE</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>SPECIAL LIQUIDATION</source>
        <translation>特別強制平倉</translation>
    </message>
    <message>
        <source>SUPERVISOR</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排程</translation>
    </message>
    <message>
        <source>Schedule a close</source>
        <translation>設定自動平倉</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>沽出</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次發送</translation>
    </message>
    <message>
        <source>Send messages</source>
        <translation>發送訊息</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>發送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已發送</translation>
    </message>
    <message>
        <source>Set faults</source>
        <translation>設定故障</translation>
    </message>
    <message>
        <source>Set holiday</source>
        <translation>設定假期</translation>
    </message>
    <message>
        <source>Set policy</source>
        <translation>修改政策</translation>
    </message>
    <message>
        <source>Set recall status</source>
        <translation>設定追收狀態</translation>
    </message>
    <message>
        <source>Set template</source>
        <translation>設定範本</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>沽空</translation>
    </message>
    <message>
        <source>Short recall</source>
        <translation>沽空股票追收</translation>
    </message>
    <message>
        <source>Short shares</source>
        <translation>沽空股票</translation>
    </message>
    <message>
        <source>Short straddle or strangle</source>
        <translation>賣出跨式或勒式</translation>
    </message>
    <message>
        <source>Short value</source>
        <translation>沽空市值</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>價差</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Stop messages</source>
        <translation>停止訊息</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停牌</translation>
    </message>
    <message>
        <source>Suspended value</source>
        <translation>退市及長期停牌股票市值</translation>
    </message>
    <message>
        <source>TRADER</source>
        <translation>交易員</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>短訊（SMS）</translation>
    </message>
    <message>
        <source>The account is not called.</source>
        <translation>賬戶未被追繳。</translation>
    </message>
    <message>
        <source>The account is there already.</source>
        <translation>賬戶已處於該狀態。</translation>
    </message>
    <message>
        <source>This channel cannot be used: {}</source>
        <translation>此渠道不可用：{}</translation>
    </message>
    <message>
        <source>Trading credit</source>
        <translation>交易額度</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>類型變更</translation>
    </message>
    <message>
        <source>UNPRICED</source>
        <translation>未能估值</translation>
    </message>
    <message>
        <source>US floor of short shares</source>
        <translation>美股沽空最低要求</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Until cancelled</source>
        <translation>撤單前有效</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用戶</translation>
    </message>
    <message>
        <source>VIEWER</source>
        <translation>檢視員</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>語音電話</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for the open</source>
        <translation>等待開市</translation>
    </message>
    <message>
        <source>Withdraw schedule</source>
        <translation>撤回計劃</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>掛單中</translation>
    </message>
    <message>
        <source>Write what the clients are to be told.</source>
        <translation>請寫下要告知客戶的內容。</translation>
    </message>
    <message>
        <source>a close is on its way</source>
        <translation>平倉單已在途中</translation>
    </message>
    <message>
        <source>a close is still working</source>
        <translation>仍有平倉單未完成</translation>
    </message>
    <message>
        <source>a date and time in the client&apos;s zone</source>
        <translation>客戶時區的日期和時間</translation>
    </message>
    <message>
        <source>a deadline in the client&apos;s zone</source>
        <translation>客戶時區的截止時間</translation>
    </message>
    <message>
        <source>a fraction, in percent</source>
        <translation>比率，以百分比表示</translation>
    </message>
    <message>
        <source>a name, on one line</source>
        <translation>名稱，單行</translation>
    </message>
    <message>
        <source>a person declined the proposal</source>
        <translation>提議已被人工拒絕</translation>
    </message>
    <message>
        <source>a person has to approve it</source>
        <translation>須由人批准</translation>
    </message>
    <message>
        <source>a person is needed</source>
        <translation>須由人處理</translation>
    </message>
    <message>
        <source>a position was closed</source>
        <translation>已平掉一個持倉</translation>
    </message>
    <message>
        <source>a price is too old</source>
        <translation>某價格過舊</translation>
    </message>
    <message>
        <source>a proposal waits</source>
        <translation>有提議待批准</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>an account that was taken over has no orders of its own</source>
        <translation>被接管的戶口不得有自己的委託</translation>
    </message>
    <message>
        <source>an amount to be paid, rounded up</source>
        <translation>應付金額，向上取整</translation>
    </message>
    <message>
        <source>an amount with its currency</source>
        <translation>附貨幣的金額</translation>
    </message>
    <message>
        <source>another schedule waits for it</source>
        <translation>已有另一計劃在等待</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>at the cut-off</source>
        <translation>截止時追繳</translation>
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
        <translation>到期前（暫定）</translation>
    </message>
    <message>
        <source>before the ex-dividend date</source>
        <translation>除息日前</translation>
    </message>
    <message>
        <source>before the ex-dividend date (provisional)</source>
        <translation>除息日前（暫定）</translation>
    </message>
    <message>
        <source>broken at {}</source>
        <translation>跌破於 {}</translation>
    </message>
    <message>
        <source>called at {}</source>
        <translation>追繳於 {}</translation>
    </message>
    <message>
        <source>cancel sent</source>
        <translation>已發送撤單</translation>
    </message>
    <message>
        <source>cancel the client&apos;s own orders</source>
        <translation>客戶自己的委託撤單</translation>
    </message>
    <message>
        <source>cancels are not all confirmed</source>
        <translation>撤單尚未全部確認</translation>
    </message>
    <message>
        <source>client told</source>
        <translation>已通知客戶</translation>
    </message>
    <message>
        <source>close sent</source>
        <translation>已發送平倉</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已平倉</translation>
    </message>
    <message>
        <source>closed out</source>
        <translation>已平倉</translation>
    </message>
    <message>
        <source>closes, one a line (on one line in a short text)</source>
        <translation>平倉，每行一筆（短文本中為一行）</translation>
    </message>
    <message>
        <source>cured at {}</source>
        <translation>補足於 {}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不獲批准</translation>
    </message>
    <message>
        <source>deficit booked</source>
        <translation>虧空已入賬</translation>
    </message>
    <message>
        <source>do not fire</source>
        <translation>不觸發</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>each pass begins with the figures</source>
        <translation>每一輪先讀取數據</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>engaged</source>
        <translation>已啟動</translation>
    </message>
    <message>
        <source>equity 0 at {}</source>
        <translation>資產歸零於 {}</translation>
    </message>
    <message>
        <source>equity above 0 at {}</source>
        <translation>資產轉正於 {}</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>已升級</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>已評估</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>觸發</translation>
    </message>
    <message>
        <source>first in the ranking of what frees margin</source>
        <translation>釋放保證金排序中的第一位</translation>
    </message>
    <message>
        <source>futures</source>
        <translation>期貨</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>暫緩</translation>
    </message>
    <message>
        <source>it has fired already</source>
        <translation>已執行過</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>已被撤回</translation>
    </message>
    <message>
        <source>market moved</source>
        <translation>行情變動</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已補足</translation>
    </message>
    <message>
        <source>met at {}</source>
        <translation>滿足於 {}</translation>
    </message>
    <message>
        <source>negative equity: bought options</source>
        <translation>負資產：買入期權</translation>
    </message>
    <message>
        <source>negative equity: futures</source>
        <translation>負資產：期貨</translation>
    </message>
    <message>
        <source>negative equity: sold options</source>
        <translation>負資產：賣出期權</translation>
    </message>
    <message>
        <source>no calendar is published for that time</source>
        <translation>該時間尚無已公佈的日曆</translation>
    </message>
    <message>
        <source>no longer FORCED at {}</source>
        <translation>解除強平於 {}</translation>
    </message>
    <message>
        <source>no position is left and NAV is below 0</source>
        <translation>已無持倉且淨值低於 0</translation>
    </message>
    <message>
        <source>no usable address</source>
        <translation>無可用聯絡方式</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>未獲批准</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>nothing can be closed</source>
        <translation>無可平倉位</translation>
    </message>
    <message>
        <source>nothing can be filled inside the bands</source>
        <translation>價格區間內無法成交</translation>
    </message>
    <message>
        <source>nothing is going on</source>
        <translation>沒有進行中的處理</translation>
    </message>
    <message>
        <source>nothing is to be closed</source>
        <translation>無須平倉</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>僅觀察</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未結清</translation>
    </message>
    <message>
        <source>own orders are being cancelled</source>
        <translation>客戶委託撤單中</translation>
    </message>
    <message>
        <source>past the deadline</source>
        <translation>已過截止時間</translation>
    </message>
    <message>
        <source>positions, one a line (on one line in a short text)</source>
        <translation>持倉，每行一個（短文本中為一行）</translation>
    </message>
    <message>
        <source>prices, depth or cash changed</source>
        <translation>價格、盤口或現金有變</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>已提議</translation>
    </message>
    <message>
        <source>quiet hours of the client</source>
        <translation>客戶的靜默時段</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>已排序</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>sessions after the trigger</source>
        <translation>觸發後若干交易日</translation>
    </message>
    <message>
        <source>sessions after the trigger (provisional)</source>
        <translation>觸發後若干交易日（暫定）</translation>
    </message>
    <message>
        <source>shares or contracts</source>
        <translation>股數或張數</translation>
    </message>
    <message>
        <source>sold options</source>
        <translation>賣出期權</translation>
    </message>
    <message>
        <source>special liquidation: bought options</source>
        <translation>特別強制平倉：買入期權</translation>
    </message>
    <message>
        <source>special liquidation: futures</source>
        <translation>特別強制平倉：期貨</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主題</translation>
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
        <translation>該時間已過</translation>
    </message>
    <message>
        <source>the account is armed to observe only</source>
        <translation>該戶口僅啟用觀察</translation>
    </message>
    <message>
        <source>the account is marked do not close</source>
        <translation>該賬號標記為不平倉</translation>
    </message>
    <message>
        <source>the broker cannot be reached</source>
        <translation>無法連接經紀商</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>追繳已結束</translation>
    </message>
    <message>
        <source>the call is abnormal</source>
        <translation>該追繳為異常單</translation>
    </message>
    <message>
        <source>the client wants none on this channel</source>
        <translation>客戶拒收此渠道訊息</translation>
    </message>
    <message>
        <source>the close was answered</source>
        <translation>平倉單已有回報</translation>
    </message>
    <message>
        <source>the closes sent brought nothing</source>
        <translation>已發出的平倉單沒有成交</translation>
    </message>
    <message>
        <source>the condition began to hold</source>
        <translation>條件開始成立</translation>
    </message>
    <message>
        <source>the deadline is provisional</source>
        <translation>截止時間為暫定</translation>
    </message>
    <message>
        <source>the deficit is booked</source>
        <translation>虧空已記賬</translation>
    </message>
    <message>
        <source>the engine was not there at that time</source>
        <translation>當時引擎未運行</translation>
    </message>
    <message>
        <source>the figures are unknown</source>
        <translation>指標未知</translation>
    </message>
    <message>
        <source>the kill switch is engaged</source>
        <translation>總停開關已啟動</translation>
    </message>
    <message>
        <source>the limits refuse an order of it</source>
        <translation>限額拒絕其訂單</translation>
    </message>
    <message>
        <source>the liquidation ended</source>
        <translation>強制平倉已結束</translation>
    </message>
    <message>
        <source>the market is closed then</source>
        <translation>屆時休市</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>the policy&apos;s greatest number of steps is reached</source>
        <translation>達到政策的最多步數</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the snapshot is too old</source>
        <translation>快照過舊</translation>
    </message>
    <message>
        <source>the state was entered</source>
        <translation>進入該狀態</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>the target is reached</source>
        <translation>已達到目標</translation>
    </message>
    <message>
        <source>the venue&apos;s figures and the model are too far apart</source>
        <translation>交易所數據與模型相差過大</translation>
    </message>
    <message>
        <source>the whole position is closed without asking what it frees</source>
        <translation>整體平倉，不計釋放多少</translation>
    </message>
    <message>
        <source>these orders are not wholly reducing</source>
        <translation>這些委託並非完全減倉</translation>
    </message>
    <message>
        <source>told today already</source>
        <translation>今日已通知</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>已轉出</translation>
    </message>
    <message>
        <source>wait for the open</source>
        <translation>等待開市</translation>
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
        <translation>可成交的部分不釋放保證金</translation>
    </message>
    <message>
        <source>what its figures follow from is not all known</source>
        <translation>其數據的依據不全已知</translation>
    </message>
    <message>
        <source>would act, is not armed to</source>
        <translation>應處理，但未獲啟用</translation>
    </message>
    <message>
        <source>{} {} {} at {} or better, worth {}</source>
        <translation>{} {} {}，限價 {} 或更優，價值 {}</translation>
    </message>
</context>
</TS>
